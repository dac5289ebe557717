"""An advocate's notes, locked in their own browser: the locked key, and the locked notes."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

ID: models.BigAutoField[int, int] = models.BigAutoField(
    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
)


class Migration(migrations.Migration):
    """`NoteKey` and `LockedNote`."""

    dependencies = [
        ("web", "0002_pages_of_their_own"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NoteKey",
            fields=[
                ("id", ID.clone()),
                ("salt", models.CharField(max_length=64)),
                ("rounds", models.PositiveIntegerField()),
                ("locked", models.TextField()),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="note_key",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LockedNote",
            fields=[
                ("id", ID.clone()),
                ("locked", models.TextField()),
                ("kept_at", models.DateTimeField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="locked_notes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("-kept_at", "-pk")},
        ),
    ]
