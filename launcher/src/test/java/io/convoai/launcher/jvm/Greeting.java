package io.convoai.launcher.jvm;

import java.util.List;

/** {@code Greeting [for-ever]}: says hello with the help of a library, and stays if it is to. */
final class Greeting {

    private Greeting() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("Hello from " + Class.forName("org.slf4j.MDC").getSimpleName());
        if (List.of(arguments).contains("for-ever")) {
            Thread.currentThread().join();
        }
    }
}
