"""First names of British and Irish families, by the time of their birth; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

GIRLS_NOW = listed("""
Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy
Elsie Emily Ella Evelyn Phoebe Evie Charlotte Harper Millie Matilda Maisie Sofia Emilia Isabelle Eva Luna
Ada Ruby Penelope Aria Arabella Alice Violet Esme Maeve Eliza Imogen Chloe Jessica Bonnie Hallie Nancy
Orla Robyn Erin Scarlett Lottie Thea Beatrice Molly Lola Eleanor Darcie Maya Hannah Aurora Rose Eden
Margot Iris Summer Amber Heidi Ottilie Delilah Lucy Mila Layla Autumn Lyra Zara Clara Georgia Ellie Amelie
Gracie Annabelle Harriet Mabel Hazel Bella Martha Edith Holly Lara Anna Nellie Dolly Myla Ophelia Rosalie
Skye Lyla Indie Niamh Ayla Elodie Clementine Sadie Felicity Olive Juno Betsy Tilly Lydia Remi Talia Faith
Raya Nova Ariella Blossom Dottie Marnie Mollie Seren Ffion Macie Callie Kiki Everly Kaia Primrose Maggie
Alba Zoe Wren Effie Lillie Lilly Connie Etta Pearl Winnie Sylvie Ivy-Rae Lilly-Mae Ava-Grace Ellie-Mae
Lacey-Mae Gracie-Mae Amelia-Rose Dixie Peggy Minnie Fern Savannah Brooke Jasmine Esmae Kayleigh Libby Lexi
Lacey Paige Skyla Tiana Neve
""")

BOYS_NOW = listed("""
Noah Oliver George Arthur Leo Oscar Theodore Harry Freddie Archie Theo Henry Charlie Jack Jacob Alfie
Finley Lucas Thomas Isaac William Roman Tommy Jude Luca Max Mason Reuben Rory Teddy Louie Albie Arlo
Joshua Ezra Edward Logan Hugo James Alexander Elijah Sebastian Hunter Frankie Daniel Ralph Bobby Grayson
Sonny Benjamin Ronnie Toby Adam Riley Reggie Harrison Elliot Samuel Ethan Joseph Zachary Stanley Dylan
Rowan Liam Jesse Louis Felix Albert Vinnie Jenson Ted Rupert Ollie Frederick Jackson Brody Michael Otis
Kai Nathan Ellis Caleb Harvey Ollie-James Callum Finn Gabriel Matthew Jayden Luke Robin Blake Jaxon Carter
Tobias Hudson Connor Rex Herbie Wilfred Percy Dexter Austin Sidney Monty Barney Chester Ezekiel Milo
Nathaniel Ned Jasper Cooper Billy Kit Cody Jake Tyler Lewis Ryan Oakley Parker Kian Aiden Myles Buddy
Rafferty Rafe Digby Ralphie Wilf Bertie Arlie Koby Brodie Ronan Conor Rhys Owen Evan Macsen Gethin Ioan
Jac Tate Corey Leighton Kayden Tommy-Lee Alfie-Jay Archie-Lee Riley-James Bradley Zac Seb Eddie Lenny
Marley River Bodhi Ronny Enzo Jonah Dougie Laurie Casper Ivo Gus Lochlan Fraser Hamish Angus Euan Rufus
Flynn Patrick Declan Ben
""")

GIRLS_THEN = listed("""
Emily Jessica Chloe Sophie Ellie Megan Charlotte Lucy Olivia Grace Hannah Katie Ella Mia Amy Holly Lauren
Emma Molly Abigail Bethany Ruby Amelia Lily Caitlin Rebecca Georgia Leah Eleanor Jasmine Daisy Elizabeth
Millie Rachel Paige Isabelle Amber Niamh Phoebe Evie Jodie Eve Alice Courtney Erin Zoe Libby Madison Anna
Maisie Freya Shannon Imogen Poppy Abbie Summer Morgan Keira Lydia Sarah Skye Tia Nicole Isabella Natasha
Sienna Maddison Faith Jade Laura Louise Gabrielle Aimee Demi Alisha Danielle Brooke Harriet Victoria Ellen
Alexandra Lexie Scarlett Kayleigh Francesca Mollie Eloise Matilda Taylor Kiera Samantha Heather Elise
Martha Tegan Rosie Chelsea Melissa Tilly Carys Robyn Hollie Lola Libbie Amelie Sophia Gracie Evelyn Orla
Ffion Bronwyn Mya Kelsey Ashleigh Stephanie Hayley Kirsty Naomi Beth Jenna Tamsin Philippa Hope Ciara
Aoife Sinead Roisin Maria Esther Rhianna Shania Kia Kacey Casey Ebony Jorja Mackenzie Lacey Ellie-May
Sadie Nell Kara Nia Bryony Esme Lara
""")

BOYS_THEN = listed("""
Jack Thomas Joshua James Daniel Harry Samuel Joseph Matthew Callum William Luke Oliver Lewis George
Benjamin Alexander Ryan Jacob Ethan Charlie Dylan Connor Liam Cameron Adam Nathan Jake Max Jamie Owen
Tyler Bradley Alfie Kieran Michael Aaron Ben Jordan Harvey Alex Harrison Charles Louis Edward Reece Toby
Mason Logan Kyle Sam Christopher Archie Joe Leo David Isaac Robert Finley Riley Henry Morgan Andrew Aidan
Brandon Luca John Declan Rhys Elliot Oscar Ellis Evan Dominic Patrick Leon Corey Billy Kai Zachary Sean
Taylor Jayden Freddie Gabriel Bailey Sebastian Jay Theo Joel Hayden Marcus Jonathan Scott Dominik Nicholas
Peter Frederick Finlay Rory Ashley Spencer Stephen Ewan Anthony Curtis Toby-Lee Frankie Tom Danny Robbie
Kian Conor Cian Mitchell Shaun Lee Mark Dean Craig Ross Bobby Zak Jude Ted Felix Josh Louie Stanley Reuben
Kane Tristan Blake Damon Denny Brendan Hugh Austin Rowan Gethin Iestyn Dewi Macauley Kaden Kobi Callan
Seth Tobias Eliot Miles Jared
""")

WOMEN_80S = listed("""
Sarah Laura Gemma Emma Rebecca Claire Victoria Samantha Rachel Amy Jennifer Nicola Katie Lisa Kelly
Natalie Louise Michelle Hayley Hannah Helen Charlotte Joanne Lucy Elizabeth Leanne Danielle Donna
Katherine Clare Stephanie Stacey Lauren Jane Karen Jenna Zoe Kerry Melissa Natasha Amanda Kirsty Vicky
Jodie Heather Catherine Lindsay Kate Naomi Carly Cheryl Kimberley Tracey Tara Alison Marie Anna Holly
Abigail Sophie Angela Dawn Debbie Lyndsey Cassie Chantelle Jade Toni Kayleigh Becky Tammy Kim Siobhan
Kirsten Sian Rhian Bethan Ceri Roxanne Frances Georgina Harriet Caroline Maria Ruth Jessica Sally Beth
Tanya Candice Sheena Lorna Ellen Fiona Shelley Lyndsay Bryony Gaynor Josie Rosie Sasha Tasha Hollie Terri
Cara Nadine Keeley Mandy Charlene Sharon Julie Adele
""")

MEN_80S = listed("""
Christopher David James Daniel Michael Matthew Andrew Richard Paul Mark Thomas Adam Robert John Lee
Benjamin Steven Jonathan Craig Stephen Simon Nicholas Peter Anthony Alexander Gary Ian Ryan Darren Barry
Luke Stuart Ben Joseph Martin Philip Neil William Carl Dean Jamie Scott Kevin Gareth Timothy Gavin Samuel
Edward Alan Jason Karl Graham Wayne Kieran Sean Patrick Aaron Shaun Nathan Marc Ross Damian Damien Liam
Lewis Dale Ashley Danny Joe Tom Josh Callum Jordan Kyle Brett Russell Leon Adrian Robin Duncan Rhys Gethin
Owen Huw Declan Brendan Rory Charles George Henry Oliver Harry Dominic Marcus Justin Glen Howard Keith
Nigel Terry Tony Ricky Lloyd Kirk
""")

WOMEN_60S = listed("""
Susan Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Tracy Angela Sarah Alison Caroline
Amanda Sandra Linda Catherine Elizabeth Carol Joanne Wendy Janet Dawn Christine Nicola Lesley Denise
Jennifer Anne Gillian Lorraine Maria Elaine Michelle Yvonne Debbie Maxine Beverley Gail Tina Mandy Theresa
Ann Kim Heather Paula Lynn Jill Kathryn Mary Patricia Maureen Teresa Jackie Sheila Barbara Marion Gaynor
Annette Hilary Cheryl Bev Val Sian Glenys Bronwen Bernadette Geraldine Philomena Rosemary Lynne Bridget
Frances Rita Shirley Pauline
""")

MEN_60S = listed("""
David Paul Andrew Mark John Michael Stephen Ian Robert Richard Christopher Peter Simon Anthony Kevin Gary
Steven Martin James Philip Alan Neil Nigel Timothy Colin Graham Jonathan Nicholas William Adrian Brian
Stuart Keith Thomas Patrick Sean Carl Trevor Wayne Shaun Kenneth Barry Derek Dean Raymond Antony Jeremy
Joseph Edward Lee Damian Geoffrey Roger Terry Malcolm Clive Garry Russell Huw Gareth Dafydd Declan Eamonn
Frank Ron Dennis Roy
""")

WOMEN_40S = listed("""
Margaret Jean Mary Joan Patricia Sheila Barbara Doreen June Shirley Dorothy Joyce Maureen Elizabeth Audrey
Brenda Kathleen Sylvia Eileen Pamela Betty Beryl Ann Irene Pat Christine Carol Sandra Janet Valerie Susan
Jean Marjorie Hazel Rita Norma Rosemary Gwen Glenys Bridie Nora Noreen Edna Vera Iris Hilda Marion
Josephine Jo
""")

MEN_40S = listed("""
John David William Peter James Michael Kenneth Ronald George Robert Brian Raymond Derek Thomas Roy Alan
Dennis Anthony Frank Eric Terence Norman Gordon Arthur Barry Roger Keith Colin Trevor Jim Fred Stanley
Ernest Harry Albert Leonard Patrick Cyril Reginald Gerald Malcolm Clifford Donald Jack Stan Les Ted Gwilym
Emlyn Seamus Joe
""")
