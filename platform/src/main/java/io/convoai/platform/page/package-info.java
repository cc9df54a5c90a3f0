/** One shape for every list that goes on. */
@NullMarked
package io.convoai.platform.page;

import org.jspecify.annotations.NullMarked;
