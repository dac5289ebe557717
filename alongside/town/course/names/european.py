"""Names of families with roots elsewhere in Europe; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

POLISH_GIRLS = listed("""
Zofia Julia Maja Lena Zuzanna Hanna Oliwia Amelia Alicja Maria Nadia Natalia Antonina Aleksandra Wiktoria
Emilia Laura Pola Nikola Gabriela Iga Klara Kornelia Liliana Michalina Milena Martyna Patrycja Weronika
Kinga Karolina Anna Blanka Jagoda Kaja Kamila Lucja Marcelina Oliwia Roksana Sandra Sara Ewa Magdalena
Barbara Malwina Nela Ola Basia Kasia
""")

POLISH_BOYS = listed("""
Antoni Jakub Jan Filip Szymon Aleksander Mikołaj Kacper Adam Michał Oliwier Piotr Tomasz Wojciech
Stanisław Leon Marcel Mateusz Bartosz Dawid Igor Maciej Nikodem Oskar Patryk Wiktor Alan Dominik Fabian
Gabriel Hubert Kamil Karol Konrad Krystian Ksawery Maksymilian Nataniel Olaf Paweł Rafał Sebastian Tymon
Adrian Damian Daniel Franek Kuba Olek Tymek
""")

POLISH_WOMEN = listed("""
Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Joanna Monika Beata Dorota Aleksandra
Justyna Iwona Karolina Marta Renata Sylwia Natalia Paulina Kinga Izabela Aneta Edyta Danuta Halina
Krystyna Teresa Jadwiga Bożena
""")

POLISH_MEN = listed("""
Piotr Krzysztof Andrzej Tomasz Paweł Marcin Michał Grzegorz Jerzy Adam Łukasz Marek Zbigniew Dariusz Rafał
Mariusz Kamil Robert Wojciech Jacek Artur Sławomir Dawid Przemysław Sebastian Damian Henryk Stanisław Jan
Józef Kazimierz Ryszard
""")

POLISH_FAMILIES = listed("""
Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
Kozłowski Mazur Jankowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski
Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek
Nowicki Pawlak Górski Witkowski Walczak Sikora Rutkowski Baran Michalak Szewczyk Ostrowski Tomaszewski
Pietrzak Duda Zalewski Wróblewski Jasiński Marciniak Bąk
""")

ROMANIAN_GIRLS = listed("""
Maria Andreea Sofia Ioana Elena Antonia Daria Alexandra Anastasia Bianca Denisa Diana Gabriela Larisa
Miruna Mihaela Natalia Patricia Rebeca Sara Teodora Alesia Amalia Ana Carina Crina Eva Iulia Karina
Lavinia Mara Medeea Melisa Nicol Raluca Roxana Sabina Simona Stefania Timea Viviana Casiana Ilinca Ema
""")

ROMANIAN_BOYS = listed("""
Andrei David Alexandru Gabriel Matei Luca Mihai Stefan Ionut Cristian Daniel Darius Eduard Florin Iustin
Marian Mario Nicolas Radu Rares Razvan Robert Sebastian Victor Vlad Albert Adrian Bogdan Catalin Claudiu
Denis Dominic Edi Emanuel Fabian George Ianis Iosif Marius Natanael Patrick Raul Samuel Tudor Toma Yanis
""")

ROMANIAN_FAMILIES = listed("""
Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Moldovan Florea Marin Munteanu
Constantin Lazar Toma Serban Nistor Dinu Ene Barbu Balan Cristea Diaconu Dragomir Enache Filip Grigore
Ilie Lungu Manole Mihai Neagu Oprea Petrescu Preda Sandu Tanase Tudor Ungureanu Voicu Varga Zamfir
""")

ROMA_FAMILIES = listed("""
Horvath Balog Ciuraru Lacatus Stan Calderar Rostas Dunka Pusko Tancos Cina Gabor Lakatos Moldovan Varga
Kovac Cervenak Bandy Giňa Tokar Ziga Kandrac Oracko Duna Mirga Ferko Sivak Holub Conka Badzo
""")

PORTUGUESE_GIRLS = listed("""
Maria Leonor Matilde Beatriz Carolina Mariana Ana Sofia Francisca Inês Lara Margarida Benedita Clara Alice
Eva Diana Daniela Joana Laura Luana Madalena Melissa Rafaela Rita Sara Bianca Gabriela Isabel Isabela
Letícia Yara Lia Noa
""")

PORTUGUESE_BOYS = listed("""
João Rodrigo Francisco Martim Santiago Tomás Afonso Duarte Miguel Guilherme Tiago Gonçalo Gabriel Diogo
Rafael Pedro Lucas Simão Salvador Dinis David Daniel Bernardo André Leonardo Henrique José Manuel Filipe
Enzo Kévin Nuno Xavier Vasco
""")

PORTUGUESE_FAMILIES = listed("""
Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes
Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro
Cardoso Rocha Neves Freitas Câmara
""")

LITHUANIAN_GIRLS = listed("""
Emilija Gabija Liepa Austėja Ugnė Urtė Kamilė Viltė Miglė Rugilė Lėja Luknė Ieva Goda Patricija Elzė
Smiltė Karolina Eglė Milda Rasa Viktorija Justina Aistė Deimantė Greta Ema Sofija Amelija Anastasija
Ksenija Darja Elina Katrīna Sanija Evelīna
""")

LITHUANIAN_BOYS = listed("""
Lukas Matas Jokūbas Nojus Dominykas Kajus Benas Jonas Adomas Gabrielius Augustas Domas Dovydas Herkus
Ignas Jurgis Kristupas Mantas Nedas Paulius Rokas Tomas Titas Ugnius Vakaris Arnas Emilis Gustas Roberts
Markuss Artjoms Daniels Emīls Ralfs
""")

LITHUANIAN_FAMILIES = listed("""
Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas
Kavaliauskas Navickas Rimkus Ramanauskas Savickas Šimkus Balčiūnas Bērziņš Kalniņš Ozoliņš Liepiņš Jansons
Ivanovs Petrovs Mickus Gudaitis Mažeika
""")

BALKAN_GIRLS = listed("""
Viktoria Maria Raya Sofia Nikol Gabriela Elena Daria Simona Kalina Desislava Mila Yoana Preslava Hristina
Amelia Era Arta Blerta Dea Elira Erisa Fjolla Jona Klea Melisa Noemi Sara Vesa Ajla Anea Aria Bora Drita
Anisa Xhesika Enxhi
""")

BALKAN_BOYS = listed("""
Georgi Aleksandar Martin Dimitar Nikola Kaloyan Ivan Viktor Boris Teodor Stefan Daniel Petar Bozhidar
Hristo Simeon Ardit Ajdin Bled Dion Enis Erion Fatjon Gent Ilir Jon Kevin Leart Noel Orges Rei Roan Sidrit
Tedi Aron Klajdi
""")

BALKAN_FAMILIES = listed("""
Ivanov Georgiev Dimitrov Petrov Nikolov Todorov Stoyanov Angelov Iliev Hristov Kolev Marinov Hoxha Shehu
Prifti Gjoka Leka Dervishi Kola Marku Bushi Cela Gashi Krasniqi Berisha Morina Shala Bytyqi Hasani Rexhepi
Halili Sula Lika Meta
""")

SOUTHERN_GIRLS = listed("""
Eleni Maria Sofia Anna Chrysa Despina Elpida Ioanna Katerina Marina Nefeli Stella Zoe Giulia Aurora Chiara
Alessia Martina Francesca Greta Ginevra Bianca Elisa Lucia Paula Carla Alba Irene Marta Noelia Claudia
Valentina Camila Carmen Ariadne
""")

SOUTHERN_BOYS = listed("""
Georgios Andreas Dimitris Nikolas Kostas Panayiotis Christos Alexandros Marios Stavros Leonardo Francesco
Alessandro Lorenzo Mattia Andrea Gabriele Tommaso Matteo Davide Hugo Pablo Álvaro Adrián Diego Mateo
Javier Sergio Alejandro Iker Theo Luca
""")

SOUTHERN_FAMILIES = listed("""
Georgiou Andreou Christodoulou Ioannou Charalambous Nicolaou Constantinou Demetriou Michael Kyriacou
Papadopoulos Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti García Fernández
González Rodríguez López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez
""")

UKRAINIAN_GIRLS = listed("""
Sofiia Anna Mariia Veronika Polina Anastasiia Viktoriia Daryna Yeva Solomiia Zlata Kateryna Oleksandra
Alisa Milana Diana Valeriia Yana Khrystyna Ulyana Yaryna Marharyta Iryna Nadiia Oksana Olena
""")

UKRAINIAN_BOYS = listed("""
Matvii Artem Maksym Oleksandr Mark Tymofii Davyd Dmytro Nazar Danylo Andrii Bohdan Ivan Kyrylo Mykhailo
Yehor Illia Roman Vladyslav Denys Ostap Taras Yaroslav Zakhar Lev Mykyta
""")

UKRAINIAN_FAMILIES = listed("""
Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Kovalchuk Polishchuk Lysenko Rudenko
Savchenko Petrenko Marchenko Moroz Klymenko Pavlenko Melnyk Boiko Koval Bondar Tkachuk Hrytsenko Panchenko
Sydorenko Zaitsev
""")
