//! What is drawn, without a screen.
