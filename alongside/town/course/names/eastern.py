"""Names of families with roots in the Middle East and near it; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

ARAB_GIRLS = listed("""
Maryam Sara Layla Noor Fatima Yasmin Aya Jana Lina Hala Rana Salma Zahra Amal Dana Farah Hanin Huda Iman
Joud Kinda Lama Lujain Malak Mariam Maya Nada Nadine Nour Rahaf Razan Reem Rima Rula Sama Sham Shahd Sidra
Tala Yara Zaina Asmaa Doaa Hiba Israa Marwa Rawan Samar Wafaa Assia Chaima Ikram Ines Kawtar Nisrine Safae
""")

ARAB_BOYS = listed("""
Omar Yousef Adam Ali Ahmad Ibrahim Khaled Hamza Karim Mahmoud Mustafa Abdulrahman Amir Anas Bashar Faris
Fadi Hadi Hasan Hussein Issa Jad Jamal Kareem Laith Majd Malek Mazen Mohamad Nabil Nizar Osama Qais Rami
Rashid Rayan Saif Salem Sami Tarek Wael Walid Yahya Yamen Zaid Ziad Ayoub Bilal Ilyas Mehdi Nassim Reda
Soufiane Younes Zakaria
""")

ARAB_FAMILIES = listed("""
Al-Hassan Ibrahim Khalil Haddad Mansour Saleh Hamdan Nasser Al-Ahmad Darwish Al-Khatib Shaheen Abbas Jaber
Kassem Najjar Al-Masri Sabbagh Hijazi Barakat Othman Al-Sayed Rahmani Benali Haddadi El-Amrani El-Idrissi
Bouzid Mansouri Taha Aziz Hussein Jassim Kadhim Al-Jabouri Hamid Farhan Shaker Salman Yacoub
""")

KURDISH_GIRLS = listed("""
Dilan Berfin Rojin Zelal Evin Shilan Hêlîn Sara Lana Avin Nazdar Kani Lina Soma Tara Hana Elif Zeynep
Ecrin Defne Azra Eylül Nehir Asel Ela Ceren Melisa Esra Dila Rojda Havin Bahar
""")

KURDISH_BOYS = listed("""
Aram Baran Diyar Rojhat Azad Dilovan Hêvar Karwan Lawand Miran Rebaz Shvan Zana Ahmed Hiwa Yusuf Eymen
Ömer Mert Emir Kerem Miraç Ali Mustafa Deniz Can Efe Arda Berat Ciwan Serhat Welat
""")

KURDISH_FAMILIES = listed("""
Yilmaz Kaya Demir Şahin Çelik Yildiz Aydin Arslan Doğan Kiliç Aslan Çetin Koç Kurt Özdemir Polat Karim
Rashid Aziz Hama Amin Saeed Qadir Rasul Mahmood Osman Barzani Jaff Ismael Abdulla Fatah Salih
""")

AFGHAN_GIRLS = listed("""
Zahra Fatima Maryam Setayesh Parwana Shabnam Nilofar Laila Mursal Sahar Hosna Freshta Diba Arezo Zarmina
Spozhmay Palwasha Hadia Roya Sana Asal Ava Nika Parisa Shirin Yasaman Kimia Mahsa Elnaz Tara Samira Wahida
Marwa
""")

AFGHAN_BOYS = listed("""
Ahmad Mohammad Ali Omid Farhad Samim Idrees Yasin Hamid Zabihullah Abdullah Najib Mustafa Rahim Sohrab
Elyas Haroon Jawad Khalid Milad Naweed Reza Sina Taha Zaman Arman Aryan Behrouz Kian Parsa Shayan Navid
Mirwais
""")

AFGHAN_FAMILIES = listed("""
Ahmadi Rahimi Karimi Hosseini Mohammadi Noori Sharifi Azizi Hashimi Amiri Stanikzai Safi Popal Wardak
Yousafzai Zadran Haidari Rezai Sultani Akbari Faizi Habibi Jalali Mirzai Nazari Qaderi Rasooli Sadat Tajik
Zamani Shinwari
""")
