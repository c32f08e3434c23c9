package io.northloop.message.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.PostMode;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.PostOffice;
import java.net.http.HttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sends text messages by the HTTP gateway of {@code northloop.sms.url}; never in the demo, whatever is configured. */
@Component
@EnableConfigurationProperties(SmsGatewaySettings.class)
class HttpSmsGateway implements PostOffice, AutoCloseable {

    private final PostMode mode;
    private final HttpClient client;
    private final SmsCall call;

    HttpSmsGateway(SmsGatewaySettings settings, @Value("${northloop.demo:false}") boolean demo) {
        this.mode = demo ? PostMode.DEMO : settings.isSet() ? PostMode.SERVER : PostMode.NONE;
        // Whoever answers at the address that the administrator named sends nobody elsewhere.
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.call = new SmsCall(client, settings, new SmsBody(settings.body()));
    }

    @Override
    public ContactChannel channel() {
        return ContactChannel.SMS;
    }

    @Override
    public PostMode mode() {
        return mode;
    }

    @Override
    public Round begin() {
        if (mode != PostMode.SERVER) {
            throw new IllegalStateException("there is no SMS gateway to send with");
        }
        return new Round() {
            @Override
            public Delivery send(WaitingMessage message) {
                return call.send(message);
            }

            @Override
            public void close() {
                // The client keeps its connections for the next round.
            }
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
