// Keyboard repairs follow.
