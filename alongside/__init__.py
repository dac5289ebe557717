"""Alongside: the record and the practice of children's social care in England."""
