"""England's published figures: what a drawn town is made to resemble, and is compared with."""
