package io.convoai.chat;

import io.convoai.chat.socket.SocketMemory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class ChatServiceApplication {

    public static void main(String[] arguments) {
        SocketMemory.sparing();
        SpringApplication.run(ChatServiceApplication.class, arguments);
    }
}
