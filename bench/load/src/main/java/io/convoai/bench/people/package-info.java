/** People who are really registered and signed in. */
@NullMarked
package io.convoai.bench.people;

import org.jspecify.annotations.NullMarked;
