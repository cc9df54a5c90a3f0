/** How rows are read. */
@NullMarked
package io.convoai.analytics.row;

import org.jspecify.annotations.NullMarked;
