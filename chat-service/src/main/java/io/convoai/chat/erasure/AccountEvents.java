package io.convoai.chat.erasure;

import io.convoai.platform.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class AccountEvents {

    private final EraseAccount eraseAccount;

    AccountEvents(EraseAccount eraseAccount) {
        this.eraseAccount = eraseAccount;
    }

    @KafkaListener(topics = "convoai.auth.v1")
    void take(ConsumerRecord<String, byte[]> entry) {
        var event = Event.of(entry);
        if (event.type().equals("account_deleted")) {
            event.causes(() -> eraseAccount.erase(event));
        }
    }
}
