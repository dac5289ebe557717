"""Somebody of a family signs in too: an account is of a worker or of a person, begun with a code on paper."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """What `Account` is called, and invitations."""

    dependencies = [("web", "0001_accounts_and_drafts")]

    operations = [
        migrations.RenameField(model_name="account", old_name="worker", new_name="who"),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.CharField(max_length=80, unique=True)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("until", models.DateTimeField()),
            ],
        ),
    ]
