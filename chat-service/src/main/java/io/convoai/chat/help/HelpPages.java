package io.convoai.chat.help;

import java.io.IOException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Brings the pages that are packed with the service into the table that is searched. */
@Component
class HelpPages implements InitializingBean {

    private final HelpPassages passages;

    HelpPages(HelpPassages passages) {
        this.passages = passages;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var packed = PackedPages.read();
        passages.replaceUnless(packed.hash(), packed.passages());
    }
}
