/** How rows are read, and how many are written at once. */
@NullMarked
package io.convoai.analytics.row;

import org.jspecify.annotations.NullMarked;
