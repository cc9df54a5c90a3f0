/** Measures the platform on this machine and prints the figures. */
@NullMarked
package io.convoai.launcher.bench;

import org.jspecify.annotations.NullMarked;
