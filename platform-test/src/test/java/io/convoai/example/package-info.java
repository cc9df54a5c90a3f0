/** The smallest service of the house. */
@NullMarked
package io.convoai.example;

import org.jspecify.annotations.NullMarked;
