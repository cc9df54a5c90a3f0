/** Compiles what has changed, and runs the proof. */
@NullMarked
package io.convoai.launcher.build;

import org.jspecify.annotations.NullMarked;
