"""Every address of the service, in one list. What is not in it is not there."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount import views as social
from allauth.usersessions import views as sessions
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from alongside.web import council, entrance, errors, handed, keeping, own_entrance
from alongside.web.door import address
from alongside.web.house import desk
from alongside.web.pages import PAGES

handler400 = errors.unclear
handler403 = errors.missing
handler404 = errors.missing
handler500 = errors.broken

closed = login_not_required(errors.missing)
"""The addresses of django-allauth that it names and that we do not offer."""

urlpatterns = [
    *(address(route, desk) for route in PAGES),
    path("drafts/<slug:form>/", keeping.keep_draft, name="keep_draft"),
    path("drafts/<slug:form>/forget/", keeping.forget_draft, name="forget_draft"),
    # a device in a child's hands
    path("hand-over/<str:person>/", handed.hand_over, name="hand_over"),
    path("hand-back/", handed.hand_back, name="hand_back"),
    # the way in and out
    path("sign-in/", entrance.SignIn.as_view(), name="account_login"),
    path("sign-in/second-step/", factor.authenticate, name="mfa_authenticate"),
    path("sign-in/passkey/", passkey.login_webauthn, name="mfa_login_webauthn"),
    path("come-in-as/<slug:username>/", entrance.come_in_as, name="come_in_as"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/closed/", account.account_inactive, name="account_inactive"),
    # the way in to a page of one's own, and out of it
    path("mine/begin/", own_entrance.own_begin, name="own_begin"),
    path("mine/in/", own_entrance.own_sign_in, name="own_sign_in"),
    path("mine/card/", own_entrance.own_card, name="own_card"),
    path("mine/where/", own_entrance.own_devices, name="own_devices"),
    path("mine/language/", own_entrance.own_words, name="own_words"),
    path("mine/leave/", own_entrance.own_leave, name="own_leave"),
    # the council's own sign-in
    path("sign-in/with/<str:provider_id>/", council.go, name="openid_connect_login"),
    path("sign-in/with/<str:provider_id>/back/", council.come_back, name="openid_connect_callback"),
    path("sign-in/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("sign-in/failed/", social.login_error, name="socialaccount_login_error"),
    # what a person looks after themselves
    path("me/again/", account.reauthenticate, name="account_reauthenticate"),
    path("me/again/code/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("me/again/passkey/", passkey.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("me/password/", account.password_change, name="account_change_password"),
    path("me/where/", sessions.list_usersessions, name="usersessions_list"),
    path("me/second-step/", factor.index, name="mfa_index"),
    path("me/second-step/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("me/second-step/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("me/passkeys/", passkey.list_webauthn, name="mfa_list_webauthn"),
    path("me/passkeys/add/", passkey.add_webauthn, name="mfa_add_webauthn"),
    path("me/passkeys/<int:pk>/name/", passkey.edit_webauthn, name="mfa_edit_webauthn"),
    path("me/passkeys/<int:pk>/remove/", passkey.remove_webauthn, name="mfa_remove_webauthn"),
    path("me/codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("me/codes/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("me/codes/paper/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    # named by django-allauth, not offered here
    path("sign-up/", closed, name="account_signup"),
    path("e-mail/", closed, name="account_email"),
    path("e-mail/sent/", closed, name="account_email_verification_sent"),
    path("password/set/", closed, name="account_set_password"),
    path("password/reset/", closed, name="account_reset_password"),
    path("sign-up/with/", closed, name="socialaccount_signup"),
    path("sign-in/connections/", closed, name="socialaccount_connections"),
]
