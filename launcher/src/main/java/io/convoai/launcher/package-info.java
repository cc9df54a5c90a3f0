/** Runs the whole platform on one machine: see {@link Launcher}. */
@NullMarked
package io.convoai.launcher;

import org.jspecify.annotations.NullMarked;
