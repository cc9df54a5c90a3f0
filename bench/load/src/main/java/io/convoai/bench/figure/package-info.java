/** What was measured, and how it is printed. */
@NullMarked
package io.convoai.bench.figure;

import org.jspecify.annotations.NullMarked;
