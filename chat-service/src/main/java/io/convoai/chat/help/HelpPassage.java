package io.convoai.chat.help;

/** One section of a help page. */
public record HelpPassage(String page, String heading, String body) {}
