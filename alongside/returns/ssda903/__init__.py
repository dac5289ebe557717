"""Children looked after: the SSDA903 return, its tables, its views and its rules."""
