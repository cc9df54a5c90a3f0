/** Keeps the parts running, from the first start to the last stop. */
@NullMarked
package io.convoai.launcher.supervisor;

import org.jspecify.annotations.NullMarked;
