"""Names of families with roots in Africa and the Caribbean; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

AFRICAN_GIRLS = listed("""
Amara Grace Esther Blessing Deborah Favour Precious Gift Michelle Princess Faith Joy Divine Victoria
Elizabeth Rachel Naomi Zoe Abigail Chloe Michaela Stephanie Destiny Gabriella Hannah Isabella Jasmine
Keziah Leah Nicole Olivia Peace Sarah Testimony Treasure Tiffany Ama Abena Adwoa Akosua Afia Esi Efua Yaa
Maame Nana Serwaa Ohemaa Adjoa Araba Temi Tolu Simi Sade Bisi Dami Ayo Fola Ife Kemi Lola Morenike Nike
Ore Remi Tope Toyin Yetunde Anu Bola Desola Folake Ewa Eniola Moyo Teni Titi Wura Zainab Chioma Adaeze
Ngozi Ifeoma Nkechi Oluchi Uju Ada Amaka Chidinma Ebele Ezinne Kamsi Kosi Nneka Obioma Somto Uche Zara
Rutendo Tariro Nyasha Rudo Chipo Tendai Tinotenda Ruvimbo Tanaka Vimbai Kudzai Mazvita Thandi Nomsa
Sibongile Lerato Zanele Wanjiku Achieng Makena Nia Imani Neema Zuri Malaika Asha Rehema Furaha
Divine-Grace Merveille Gloire Exaucee Plamedi Bénédicte Chancelle Ketsia Rosine Aminata Fatou Kadiatu
Mariama Isatu Binta Hawa Sia Adama Fanta Aissatou Ramatu Saffie Yolanda Lindiwe Emmanuella Heaven Miracle
Marvellous
""")

AFRICAN_BOYS = listed("""
David Daniel Emmanuel Joshua Samuel Michael Nathan Joseph Caleb Gabriel Elijah Jayden Josiah Ethan Prince
Isaac Jeremiah Nathaniel Benjamin Malachi Christian Gideon Jason King Reuben Jordan Timothy Victor Enoch
Jaden Kingsley Micah Divine Favour Marvellous Praise Bright Wisdom Kwame Kofi Kojo Kwabena Kwaku Yaw
Kwadwo Kwasi Fiifi Kobina Ebo Nii Nana Papa Ekow Paa Tobi Tolu Ayo Femi Dayo Kunle Segun Seyi Tunde Wale
Dami Demi Fela Gbenga Ire Jide Kola Lekan Moyo Niyi Ola Rotimi Sola Tayo Timi Yemi Chidi Chike Emeka
Ikenna Kelechi Nnamdi Obinna Chukwuemeka Ebuka Ifeanyi Kamsi Kene Kosi Obi Onyeka Somto Uche Ugo Zim
Tinashe Tendai Tafadzwa Kudakwashe Munashe Takudzwa Tawanda Anesu Farai Simba Tatenda Panashe Thabo Sipho
Mandla Kamau Mwangi Otieno Kiprono Baraka Jabari Amani Juma Moses Elvis Patrick Exauce Gloire Jonathan
Merveil Plamedi Trésor Héritier Glody Amadou Alpha Ibrahima Lamin Momodou Abu Sorie Foday Mamadou Ousmane
Cheikh Sekou Idrissa Ebrima Blessed Royal Excel Desmond Derrick Clinton Godwin Solomon Shadrach Hezekiah
""")

AFRICAN_WOMEN = listed("""
Grace Mary Comfort Patience Mercy Esther Blessing Florence Victoria Beatrice Agnes Charity Joyce Gladys
Elizabeth Vivian Sandra Linda Abena Akua Adwoa Yaa Ngozi Chioma Nkechi Ifeoma Folake Bukola Funmi Kehinde
Taiwo Yetunde Tendai Rudo Chipo Fatou Aminata Kadiatu Marie Christelle Nadine Sylvie Rose Monica Winifred
Charlotte Doris Evelyn Janet
""")

AFRICAN_MEN = listed("""
Emmanuel Samuel Joseph Daniel Peter Michael Francis Stephen Kwame Kofi Kwabena Yaw Ebenezer Isaac Kingsley
Prince Femi Tunde Kunle Segun Olu Adewale Babatunde Chidi Emeka Obinna Ikechukwu Chukwudi Uche Tendai
Farai Tawanda Simba Jean Patrick Serge Didier Christian Moses Godfrey Eric Augustine Felix Victor Charles
Abu Lamin Mohamed Alpha
""")

NIGERIAN_FAMILIES = listed("""
Adeyemi Okafor Adebayo Okonkwo Ogunleye Balogun Eze Nwosu Adeleke Obi Afolabi Ojo Okoro Akinola Adekunle
Oladipo Chukwu Nwachukwu Ibrahim Bello Oyelaran Fashola Ogunbanjo Adesina Akande Alabi Ayodele Bankole
Coker Dada Ekwueme Fadipe Giwa Idowu Johnson Kuti Lawal Madu Nnadi Odukoya Onyeka Salami Thomas Udoh
Williams Yusuf Adeola Agbaje Ajayi
""")

GHANAIAN_FAMILIES = listed("""
Mensah Owusu Boateng Asante Osei Appiah Addo Agyeman Amoah Ofori Ansah Darko Acheampong Sarpong Antwi
Frimpong Opoku Adjei Asamoah Gyamfi Kwarteng Nkrumah Obeng Quaye Tetteh Amponsah Bonsu Danquah Essien
Forson Lamptey Nyarko Prempeh
""")

SOUTHERN_FAMILIES = listed("""
Moyo Ncube Sibanda Ndlovu Chikwanha Mutasa Dube Mapfumo Chirwa Banda Phiri Mwale Zulu Gumbo Nyathi Makoni
Mhlanga Chigumba Marufu Mukamuri Muzenda Shumba Tshuma Kamau Wanjiru Otieno Mwangi Njoroge Kariuki Okello
Mugisha Kato
""")

CENTRAL_FAMILIES = listed("""
Kabongo Mbala Ilunga Mukendi Tshimanga Kalonji Lukusa Mbuyi Ngoma Makiese Nzuzi Bokele Dos-Santos Kanza
Lubaki Mavungu Nsimba Panzu Tshibangu Camara Diallo Bah Barry Jallow Ceesay Kamara Sesay Koroma Conteh
Bangura Kargbo Turay Mansaray
""")

SOMALI_GIRLS = listed("""
Amina Fadumo Hodan Ifrah Sagal Ayan Hamdi Khadra Maryan Nasra Rahma Sahra Sumaya Ubah Yasmin Zamzam Asha
Deqa Farhia Habon Hafsa Hibo Idil Ilhan Kowsar Ladan Naima Najma Qamar Ruqiya Safiya Samira Shukri Sucdi
Warsan Aaliyah Bilan Fatuma Hanan Iman Muna Nimco Raho Salma Aniisa Ikram
""")

SOMALI_BOYS = listed("""
Abdirahman Mohamed Abdullahi Ahmed Yusuf Hassan Ibrahim Abdi Hamza Liban Mahad Mustafa Zakariya Bilal
Ismail Khalid Omar Abdiaziz Ayub Guled Hanad Idris Jama Khadar Mahdi Nur Rayan Sakariye Said Shuayb
Suleiman Warsame Yahya Yonis Zakaria Abdinasir Abshir Burhan Dahir Faysal Abdihakim Adan Ali Anas Ilyas
Luqman Salman
""")

SOMALI_FAMILIES = listed("""
Mohamed Ali Ahmed Hassan Abdi Omar Yusuf Ibrahim Hussein Farah Jama Osman Adan Warsame Abdullahi Nur
Ismail Aden Dirie Elmi Guled Hersi Isse Mohamud Muse Salad Samatar Sheikh Warfa Duale Egal Gedi Abukar
Barre
""")

HORN_GIRLS = listed("""
Selam Senait Rahel Helen Sara Winta Feven Luwam Bethlehem Hana Meron Saba Semhar Eden Delina Ruta Yohana
Mahlet Tsion Bezawit Kidist Lidya Makda Naomi Rediet Salem Yordanos Abigail Arsema Betiel Hermela Milena
""")

HORN_BOYS = listed("""
Yonas Filmon Natnael Samuel Nahom Abel Biniam Robel Yosef Daniel Aaron Amanuel Henok Isaias Kaleb Mikal
Noah Simon Yafet Yared Bereket Dawit Elias Ermias Fanuel Hermon Mussie Nathan Surafel Zerai
""")

HORN_FAMILIES = listed("""
Tesfay Haile Gebre Kidane Mehari Habte Berhane Tekle Woldu Ghebremeskel Abraha Teklu Negash Yohannes Asfaw
Bekele Desta Girma Kebede Mulugeta Tadesse Tsegaye Weldeab Zewde Araya Fessehaye Hagos Okbay Russom
Solomon
""")

CARIBBEAN_GIRLS = listed("""
Amara Imani Aaliyah Kayla Tiana Nia Shanice Jada Keisha Naomi Zoe Tianna Destiny Kiara Rianna Shania
Tamara Renée Ebony Simone Jasmine Kezia Chanel Chantelle Danielle Gabrielle Hannah India Jodie Kaya Kyra
Leah Maya Nevaeh Olivia Paris Rhianna Sade Savannah Shanae Shante Sienna Skye Tanisha Teagan Tierra Tyra
Zahra Zara Ava Grace Faith Hope Jahzara Amelia Isabella Alicia Ashanti Brianna Cheyenne Dionne Ella Layla
Malia Reign Shakira Selah Esme Talia Tia
""")

CARIBBEAN_BOYS = listed("""
Jayden Malachi Isaiah Tyrese Elijah Kai Jordan Marcus Zion Caleb Josiah Micah Nathan Reuben Aaron Andre
Darnell Dante Dwayne Ethan Isaac Jahmal Jerome Joel Joshua Kaleb Kayden Kieron Leon Levi Malik Nathaniel
Omari Quincy Raheem Rio Rohan Romario Romeo Shaquille Shamar Shay Tariq Theo Travis Tyrell Tyrone Xavier
Zachariah Zayden Kymani Jahiem Jamal Javon Kyron Ky-Mani Aiden Alexander Daniel Dominic Jaheim Jai Kaiden
Kamari Kobi Amari Noah Lucas Roman
""")

CARIBBEAN_WOMEN = listed("""
Sharon Michelle Natalie Marcia Sonia Paulette Jennifer Claudette Donna Yvonne Maxine Angela Marlene
Beverley Sandra Camille Keisha Shanice Tanya Simone Nadine Chantelle Danielle Rochelle Latoya Tamara
Leonie Stacey-Ann Kerry-Ann Lorna Pauline Gloria Hyacinth Merle Icilda Beryl Daphne Pearl Carmen Verna Una
Myrtle Ivy
""")

CARIBBEAN_MEN = listed("""
Michael Anthony Trevor Winston Errol Leroy Desmond Delroy Carlton Glenroy Devon Clive Marlon Andre Wayne
Jermaine Leon Curtis Tyrone Dwayne Nathan Marcus Courtney Lloyd Neville Cecil Vincent Roy Clifton Everton
Fitzroy Dexter Damian Jason
""")

CARIBBEAN_FAMILIES = listed("""
Brown Campbell Williams Johnson Thompson Francis Edwards Clarke Gordon Lewis Morgan Reid Grant Joseph
Charles Henry Bailey Allen Palmer Stewart Douglas Daley Bennett Wright Samuels Simpson Blake Barrett
Powell Richards McKenzie Dixon Graham Hylton James Lawrence Nelson Pinnock Robinson Rowe Salmon Sinclair
Spence Thomas Walters Whyte Baptiste St-Louis Alexander Pierre Noel Blackman Greenidge Braithwaite Forde
Holder Alleyne Gittens Weekes Sealy Skeete Cumberbatch
""")
