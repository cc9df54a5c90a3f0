/** What a person can ask for: up, down, status, logs, test, bench, reset, help. */
@NullMarked
package io.convoai.launcher.command;

import org.jspecify.annotations.NullMarked;
