/**
 * How our own programs are run: their jars, their memory, and the caches that start them faster.
 */
@NullMarked
package io.convoai.launcher.jvm;

import org.jspecify.annotations.NullMarked;
