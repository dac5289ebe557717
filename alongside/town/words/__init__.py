"""Words: what people of a drawn town wrote, put together from many small parts, by many hands.

Every text is made up here. None is copied from anybody's record or from another text.
"""
