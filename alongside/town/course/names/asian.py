"""Names of families with roots in South and East Asia; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

MUSLIM_GIRLS = listed("""
Fatima Maryam Aisha Zara Zainab Hafsa Amina Khadija Aaliyah Inaya Safa Anaya Sumayyah Hanna Ayesha Alisha
Iqra Hania Noor Aleena Maya Sara Eshal Amelia Ayat Zoya Haniya Aiza Inayah Anabia Aminah Ruqayyah Laiba
Mahnoor Hiba Maria Aleeza Sofia Eliza Amna Emaan Hoorain Sana Iman Raya Rida Areeba Alina Arwa Minahil
Imaan Zahra Asma Hira Mariyam Nadia Yusra Asiya Dua Malaika Rahma Sidra Mehreen Samira Saira Shazia Nabila
Zaynah Kinza Sehrish Unaisah Zunairah Humaira Madiha Maheen Nimra Aqsa Rabia Saba Sadia Sobia Tania Tahira
Uzma Yasmin Zainah Anisa Bushra Faiza Fariha Farah Habiba Halima Huda Ifrah Isra Javeria Kiran Leila Lubna
Manahil Marwa Mehak Mina Misbah Momina Nafisa Naila Neha Nida Rameen Rania Rimsha Rukhsar Saima Salma
Samiya Sanaa Sarah Shanzay Shifa Sumaiya Tasneem Umaimah Wajiha Yumna Zahida Zarah Zeenat Ziva Afsana
Farzana Jannat Jannah Tahmina Nusrat Ruksana Sabiha Shahida Sultana Taslima Nasrin Mahira Anayah Ameera
Elaf Hoor Mishal Natasha Sabrina Zeba Ayla
""")

MUSLIM_BOYS = listed("""
Muhammad Mohammed Ibrahim Yusuf Adam Ali Musa Ahmed Mohammad Zayn Eesa Abdullah Hamza Omar Hassan Ayaan
Bilal Idris Haris Zakariya Isa Umar Ismail Yahya Rayyan Zain Abdul Hussain Isaac Yaqub Mustafa Zakaria
Sulaiman Haider Hasan Ibraheem Arham Azaan Rehan Aryan Daniyal Esa Aayan Amaan Uthman Qasim Dawud Imran
Ilyas Junaid Khalid Saad Shayan Subhan Taha Talha Usman Zaid Zubair Faizan Fahad Farhan Faris Hadi Hashim
Huzaifa Ihsan Ishaq Jibril Kamran Luqman Mikail Mohsin Nabil Nadeem Naeem Nauman Nuh Owais Raheem Raza
Rizwan Saif Salman Sami Shahzaib Sohail Tariq Tayyab Wahid Waleed Waqas Yaseen Younis Zeeshan Zidan Aadam
Aamir Adeel Adil Aqib Arslan Asad Asim Ateeq Awais Azhar Babar Danish Ehsan Emaad Faisal Hammad Haroon
Humza Ijaz Irfan Jamal Kashif Khizar Mahdi Majid Mansoor Maaz Moeez Mubashir Mujahid Murad Nasir Noman
Rahil Rashid Rayan Ridwan Sahil Sajid Salim Shoaib Siddiq Sufyan Tahir Tauseef Ubaid Wasim Yasir Zahid
Zahir Zeyad Zohaib Ariz Shahin Rafi Tanvir Kabir Mahin Jubair Shakil
""")

MUSLIM_WOMEN = listed("""
Shazia Nasreen Rukhsana Samina Saima Nazia Shabana Yasmin Farzana Rubina Parveen Shaheen Fatima Aisha
Tahira Sajida Nadia Sobia Uzma Sadia Bushra Kauser Naseem Zahida Rehana Nighat Shamim Tasleem Noreen
Mussarat Zubaida Khalida Razia Zarina Hamida Amina Salma Sultana Ruksana Shirin Nargis Hasina Momtaz
Anwara Jahanara Monowara Khadija
""")

MUSLIM_MEN = listed("""
Mohammed Imran Tariq Asif Nadeem Zahid Shahid Khalid Javed Sajid Amjad Wasim Tahir Abdul Naveed Kashif
Arshad Rashid Zulfiqar Ghulam Iqbal Akhtar Riaz Sarfraz Altaf Mumtaz Bashir Aslam Yaqoob Munir Rafiq Karim
Rahim Shafiq Anwar Kamal Jamal Faruk Habib Nurul Shah Alam Liaqat Nazir Younis Ishaq Siddique Hanif Saleem
Qamar Pervez Shabir
""")

PAKISTANI_FAMILIES = listed("""
Khan Hussain Ahmed Ali Akhtar Mahmood Iqbal Malik Shah Mohammed Mirza Butt Raja Chaudhry Sheikh Rashid
Aslam Rehman Javed Siddique Ashraf Aziz Bashir Yousaf Zaman Nawaz Hanif Riaz Saleem Tariq Khalid Qureshi
Baig Dar Afzal Akram Anwar Arshad Azam Farooq Ghani Hamid Hayat Ilyas Ishaq Jabbar Kayani Latif Majid
Munir Mushtaq Nazir Rafiq Sadiq Shabir Sultan Umar Waheed Yaqoob Younas Zahid Abbasi Awan Bhatti Gondal
Janjua Kiani Lodhi Minhas Niazi Rana Rathore Satti Sharif Tanveer Wali Zafar
""")

BANGLADESHI_FAMILIES = listed("""
Ahmed Miah Ali Uddin Rahman Islam Hussain Khan Hoque Choudhury Alam Ullah Haque Kamali Chowdhury Karim
Malik Rahim Roy Shah Talukder Mia Sarkar Hossain Kabir Kamal Mahmud Mannan Mazumder Munshi Noor Rashid
Rouf Sattar Sikdar Tarafdar Zaman
""")

INDIAN_GIRLS = listed("""
Anaya Aanya Aarya Diya Riya Maya Aria Anika Saanvi Kiara Ishani Myra Avni Amara Isha Kavya Meera Nisha
Priya Ria Simran Jasmine Jasleen Harleen Gurleen Manpreet Kiran Jaya Leela Asha Anya Anjali Aisha Amrit
Arya Bhavya Charvi Deepa Divya Ekta Esha Gauri Hema Heer Ira Jiya Jivika Kajal Karina Khushi Krisha
Lavanya Mahi Manvi Mira Naina Navya Neha Nidhi Nikita Nitya Ojasvi Pari Pooja Prisha Radha Rani Rhea Ridhi
Roshni Sahana Sanaya Sejal Shanaya Shreya Siya Sneha Sonia Suhani Tanvi Tara Trisha Vaidehi Vanya Veda
Vidya Yashvi Zara Aaliyah Amelia Ava Olivia Lily Arshdeep Avneet Baljit Gurnoor Harpreet Ishleen Jaspreet
Jessica Kirandeep Kirpa Komal Mehar Navdeep Paramjit Prabhjot Preet Raman Rupinder Sahib Sehaj Sukhpreet
Tanisha Tejal Anoushka Hannah Dhriti Drishti Hiya Inaya Jhanvi Krupa Mahika Mehek Misha Mitali Niharika
Nivedita Palak Parul Rachna Riddhi Samaira Samiksha Saira Sharvi Smita Sonal Swara Tia Urvi Vani Vrinda
Ziva Keya Kashvi Hinal Heena Dhara Binal Avani Arohi Aditi
""")

INDIAN_BOYS = listed("""
Arjun Aarav Rohan Kai Krish Dylan Jay Aryan Ayaan Vivaan Reyansh Ishaan Shiv Dev Veer Rishi Aditya Advik
Kian Neel Arnav Sahil Nikhil Rahul Karan Harpreet Gurpreet Jaspreet Amar Amrit Anish Arun Ashwin Avi
Bhavin Chirag Darsh Deepak Dhruv Dilan Eshan Gaurav Hari Harjit Harman Hriday Jai Jayan Jeevan Joban Kabir
Karam Kavi Keshav Kiaan Kishan Krishna Kunal Laksh Lakshman Manav Manraj Mihir Milan Mohit Nakul Naveen
Nihal Om Parth Prabhjot Pranav Prem Raj Raghav Rajan Ranveer Ravi Reuben Ritesh Rohit Rudra Sachin Samir
Sanjay Sarthak Satvik Shaan Shaurya Shivam Shreyas Siddharth Sohan Suraj Taran Tejas Uday Utsav Varun
Vedant Vihaan Vikram Viraj Vishal Yash Yuvan Yuvraj Zorawar Agam Angad Arshdeep Avraj Baljeet Balraj
Dilraj Fateh Gurdeep Gursimran Harvey Himmat Jagdeep Jaskaran Jovan Kirpal Mehtab Navraj Noah Oscar Param
Rajveer Sahib Samar Sartaj Sehaj Sukhdev Tegh Zayan Ethan Adam Ronan Reeve Roshan Kiran Kush Luv Mahir
Manish Mitul Nilay Niam Paresh Rakesh Rikesh Sagar Shyam Sunil
""")

INDIAN_WOMEN = listed("""
Priya Sunita Anita Meena Harpreet Manjit Kiran Jaswinder Balvinder Rekha Bhavna Hina Nisha Sangita Ranjit
Surinder Kulwinder Parmjit Rajinder Gurpreet Deepa Jyoti Kavita Neeta Pushpa Kamla Usha Asha Savita Sharda
Manjula Nirmala Hansa Kokila Pratibha Shobha Sudha Lata Gita Vimla Daljit Satwant Amarjit Mohinder Swaran
Sneha Divya Reena Seema
""")

INDIAN_MEN = listed("""
Rajesh Sanjay Amit Vijay Sunil Anil Ravi Jaswinder Harjit Balbir Kulwant Gurdeep Sukhdev Mandeep Manish
Nilesh Hitesh Jignesh Bharat Dinesh Mahesh Ramesh Suresh Harish Kishor Prakash Ashok Mohan Hari Govind
Jagjit Surjit Amarjit Rajinder Mohinder Karnail Gurmit Satnam Deepak Manoj Pradeep Rakesh Vinod Arun
Naresh Paresh Kirit Chandu
""")

PUNJABI_FAMILIES = listed("""
Singh Sandhu Gill Dhillon Sidhu Grewal Bains Johal Sohal Dhaliwal Atwal Hayre Mann Rai Virdi Sahota Chahal
Bhogal Panesar Matharu Bansal Randhawa Toor Uppal Sangha Purewal Nagra Aujla Basra Cheema Dosanjh Garcha
Hundal Kalsi Lall Malhi Nijjar Pannu Rehal Samra Takhar Ubhi Bhamra Chana Deol Gosal Heer Jandu
""")

GUJARATI_FAMILIES = listed("""
Patel Shah Mistry Desai Parmar Solanki Chauhan Joshi Mehta Sharma Lad Gandhi Amin Bhatt Dave Gohil Kotecha
Modi Nayee Pandya Rathod Suthar Thakkar Trivedi Vaghela Vyas Chudasama Dattani Hirani Kanabar Lakhani
Makwana Odedra Popat Raval Sodha Tailor Varsani Bhudia Halai Kerai Kara Gorasia Pindoria Gupta Kumar Nair
Menon Thomas Mathew
""")

TAMIL_FAMILIES = listed("""
Sivakumar Kumar Rajan Selvarajah Thevarajah Nadarajah Balasingam Ganesh Krishnan Mahendran Nathan
Pathmanathan Ragavan Ratnam Sritharan Thiru Yogarajah Arul Kandiah Sivanathan Suresh Vijay Ramanathan
Perera Silva Fernando
""")

FILIPINO_FAMILIES = listed("""
Santos Reyes Cruz Garcia Mendoza Flores Ramos Bautista Villanueva Castillo Aquino Torres Gonzales Lopez
Rivera Navarro Mercado Pascual Salazar Domingo Manalo Pangilinan Soriano Tolentino Valdez
""")

CHINESE_GIRLS = listed("""
Chloe Jasmine Emily Grace Hannah Jessica Sophie Amy Joyce Yan Mei Ling Xin Yi Vivian Annie Tiffany Cherry
Charlotte Olivia Isabella Elise Alice Michelle Natalie Angel Hei-Lam Tsz-Ching Wing-Yan Hoi-Ching Lok-Yi
Yuet Jia-Yi Xinyi Yutong Yuhan Ruoxi Zihan Siyu Ke-Xin Karen Queenie Yoyo Cheuk-Lam Ka-Yan Suki Winnie
Lily Mia Eva Emma Coco Iris
""")

CHINESE_BOYS = listed("""
Jason Ryan Ethan Lucas Kevin Daniel Jacky Marcus Anson Wing Jun Wei Ming Hao Yu Felix Oscar Adrian Aidan
Nathan Matthew Leo Max Justin Jayden Kingston Ho-Yin Chun-Hei Tsz-Hin Lok-Him Pak-Ho Yat-Long Haoran Zihao
Yuxuan Junjie Hoi Ka-Ho Cheuk-Hei Wai-Lok Bosco Hugo Alvin Eric Andy Benson Chris Derek Eason Henry Ivan
Jerry Kelvin Terry Vincent
""")

CHINESE_FAMILIES = listed("""
Wong Chan Li Chen Wang Lee Lam Cheung Zhang Liu Ng Leung Ho Tang Yang Yip Cheng Lau Yeung Huang Lin Wu Xu
Zhou Tsang Chow Fung Kwok Lo Mak Poon Siu So Tam Tse Wan Yau Yuen Zhao Zheng Hui Kwan Law Ma Pang Tan
Liang Guo Gao
""")

OTHER_ASIAN_GIRLS = listed("""
Maya Thara Nila Abinaya Janani Kavya Nithya Oviya Pavithra Shalini Thivya Yalini Angel Althea Bea Chloe
Dianne Ella Francine Gwyneth Isabel Jasmine Kaye Liza Mariel Nicole Precious Rhianne Samantha Trisha
Asmita Binita Kritika Manisha Prasiddhi Sabina Sujata Anh Linh Mai Ngoc Thao Vy Hana Yuki Sakura Ploy Mali
Pim
""")

OTHER_ASIAN_BOYS = listed("""
Arun Abishek Harish Kavin Lakshan Mathan Nirujan Pranav Sanjeev Thinesh Yathavan Angelo Carlo Daniel Ethan
Francis Gabriel Jericho John Joshua Kyle Lance Miguel Nathan Paolo Rafael Sean Tristan Vincent Bibek
Bishal Dipesh Prabin Rohan Sujan Duc Khoa Long Minh Quang Tuan Haru Kenji Ren Niran Somchai
""")

PAKISTANI_WOMENS = ("Begum", "Bibi", "Akhtar", "Kauser", "Parveen", "Jan")
BANGLADESHI_WOMENS = ("Begum", "Khatun", "Khanom", "Akter", "Sultana", "Bibi")
"""Last names that many women have for their own, and not from a father or a husband."""

TAMIL_GIRLS = listed("""
Maya Thara Nila Abinaya Janani Kavya Nithya Oviya Pavithra Shalini Thivya Yalini Anjali Harini Kayal Lakshmi
Meera Mathura Nithila Sahana Sinthuja Tharani Varsha Yazhini Aarani Dharshini Keerthana Niveda
""")
TAMIL_BOYS = listed("""
Arun Abishek Harish Kavin Lakshan Mathan Nirujan Pranav Sanjeev Thinesh Yathavan Aaran Aathavan Dinesh Haran
Janu Kapilan Mithun Nilan Praveen Rishi Sathya Tharsan Vaishnavan Vithun Akash Kabilan
""")
TAMIL_WOMEN = listed("""
Sumathi Kala Vasanthi Shanthi Rathi Selvi Jeyanthi Malathi Nirmala Thevaki Mala Suganthi Vijaya Anusha Gowri
Sutha Yogeswary Kamala Indra Parameswary Rajeswary Mangalam
""")
TAMIL_MEN = listed("""
Suresh Kumar Ravi Mohan Siva Ganesh Rajan Selvam Nathan Kugan Sathees Sri Bala Chandran Jeyan Raman Thiru
Kandiah Ponniah Velu Murugan Arulanantham
""")
FILIPINO_GIRLS = listed("""
Angel Althea Bea Chloe Dianne Ella Francine Gwyneth Isabel Jasmine Kaye Liza Mariel Nicole Precious Rhianne
Samantha Trisha Andrea Sofia Ysabel Camille Bianca Janelle
""")
FILIPINO_BOYS = listed("""
Angelo Carlo Daniel Ethan Francis Gabriel Jericho John Joshua Kyle Lance Miguel Nathan Paolo Rafael Sean
Tristan Vincent Marco Luis Enzo Jacob Jared Elijah
""")
FILIPINO_WOMEN = listed("""
Maria Marilyn Rowena Jocelyn Cristina Rosalie Maricel Analyn Gloria Teresita Rosario Lourdes Imelda Cherry
Jennifer Grace Liezl Arlene Corazon Luz
""")
FILIPINO_MEN = listed("""
Jose Rodel Ramon Ernesto Rolando Ferdinand Antonio Jun Arnel Eduardo Roberto Danilo Noel Romeo Efren Manuel
Ricardo Alberto Edwin Reynaldo
""")
SIKH = frozenset(
    listed("""
Simran Jasleen Harleen Gurleen Manpreet Amrit Arshdeep Avneet Baljit Gurnoor Harpreet Ishleen Jaspreet
Kirandeep Kirpa Mehar Navdeep Paramjit Prabhjot Preet Rupinder Sahib Sehaj Sukhpreet Gurpreet Amar Harjit
Harman Joban Karam Manraj Ranveer Taran Zorawar Agam Angad Avraj Baljeet Balraj Dilraj Fateh Gurdeep
Gursimran Himmat Jagdeep Jaskaran Jovan Kirpal Navraj Param Rajveer Samar Sartaj Sukhdev Tegh Manjit
Jaswinder Balvinder Ranjit Surinder Kulwinder Parmjit Rajinder Daljit Satwant Amarjit Mohinder Swaran Balbir
Kulwant Mandeep Jagjit Surjit Karnail Gurmit Satnam Kiran Reena Raman
""")
)
"""Names of Sikh families; those of Hindu families are the others."""
