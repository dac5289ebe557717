"""Who works there: teams, posts, and the people who held them one after another."""
