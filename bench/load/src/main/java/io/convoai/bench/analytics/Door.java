package io.convoai.bench.analytics;

import java.util.function.IntFunction;

/** A door of analytics and what is asked there; each request asks for something else. */
record Door(String name, IntFunction<Question> question) {}
