package io.convoai.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class AnalyticsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AnalyticsServiceApplication.class, arguments);
    }
}
