"""Chinese input on Linux desktops: which input method there is, and a client for Fcitx.

Qt's wheel brings a plugin for IBus and none for Fcitx, which most Chinese desktops have.
"""
