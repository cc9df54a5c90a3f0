/** What the parts write, joined and readable. */
@NullMarked
package io.convoai.launcher.log;

import org.jspecify.annotations.NullMarked;
