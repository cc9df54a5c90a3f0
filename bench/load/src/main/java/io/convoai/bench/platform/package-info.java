/** A platform that a bench starts for itself, and takes down. */
@NullMarked
package io.convoai.bench.platform;

import org.jspecify.annotations.NullMarked;
