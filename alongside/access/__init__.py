"""Who may see what, and why: a life goes in, and the life this reader may see comes out."""
