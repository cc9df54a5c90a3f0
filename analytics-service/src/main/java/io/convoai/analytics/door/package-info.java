/** What the doors share: whom they refuse, how a list is asked for and how it leaves. */
@NullMarked
package io.convoai.analytics.door;

import org.jspecify.annotations.NullMarked;
