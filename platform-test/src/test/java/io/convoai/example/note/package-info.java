/** A service of one endpoint, to try the starter and the test kit on. */
@NullMarked
package io.convoai.example.note;

import org.jspecify.annotations.NullMarked;
