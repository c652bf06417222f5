//! What the user is doing, without a screen.
