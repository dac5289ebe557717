"""The seal: so that nothing in the record can be changed, removed or slipped in without being found.

Every entry's digest is a leaf of the authority's log, a Merkle tree whose size and root are signed as a
checkpoint and kept by people outside. `verify` re-checks all of it and says in words what is wrong.
"""
