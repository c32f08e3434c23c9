package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.RememberedReplies;
import io.northloop.shared.port.RememberedReplies.Claim;
import io.northloop.shared.port.RememberedReplies.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class RememberedRepliesTest {

    private static final String SENDER = "remembered-replies-test";
    private static final byte[] BODY = {1};
    private static final byte[] OTHER_BODY = {2};
    private static final Reply REPLY = new Reply(201, "application/json", "/api/v1/x/1", "{\"id\":\"中\"}");

    private final RememberedReplies replies;
    private final JdbcClient jdbc;

    @Autowired
    RememberedRepliesTest(RememberedReplies replies, JdbcClient jdbc) {
        this.replies = replies;
        this.jdbc = jdbc;
    }

    @Test
    void gives_the_first_reply_again() {
        assertThat(replies.claim(SENDER, "again", BODY)).isEqualTo(new Claim.First());
        assertThat(replies.claim(SENDER, "again", BODY)).isEqualTo(new Claim.AtWork());
        replies.keep(SENDER, "again", REPLY);
        assertThat(replies.claim(SENDER, "again", BODY)).isEqualTo(new Claim.Done(REPLY));
        assertThat(replies.claim("somebody else", "again", BODY)).isEqualTo(new Claim.First());
        replies.forget("somebody else", "again");
    }

    @Test
    void knows_another_body_under_the_same_key() {
        replies.claim(SENDER, "other", BODY);
        assertThat(replies.claim(SENDER, "other", OTHER_BODY)).isEqualTo(new Claim.OtherRequest());
    }

    @Test
    void forgets_what_was_refused_but_not_what_was_done() {
        replies.claim(SENDER, "refused", BODY);
        replies.forget(SENDER, "refused");
        assertThat(replies.claim(SENDER, "refused", OTHER_BODY)).isEqualTo(new Claim.First());
        replies.keep(SENDER, "refused", REPLY);
        replies.forget(SENDER, "refused");
        assertThat(replies.claim(SENDER, "refused", OTHER_BODY)).isEqualTo(new Claim.Done(REPLY));
    }

    @Test
    void lapses_after_a_minute_without_a_reply_and_after_24_hours_with_one() {
        replies.claim(SENDER, "lapsed", BODY);
        age("lapsed", "61 seconds");
        assertThat(replies.claim(SENDER, "lapsed", OTHER_BODY)).isEqualTo(new Claim.First());
        replies.keep(SENDER, "lapsed", REPLY);
        age("lapsed", "23 hours 59 minutes");
        assertThat(replies.claim(SENDER, "lapsed", OTHER_BODY)).isEqualTo(new Claim.Done(REPLY));
        age("lapsed", "2 minutes");
        assertThat(replies.claim(SENDER, "lapsed", BODY)).isEqualTo(new Claim.First());
    }

    private void age(String key, String by) {
        jdbc.sql(
                        "UPDATE remembered_reply SET claimed_at = claimed_at - CAST(:by AS interval) WHERE sender = :s AND key = :k")
                .param("by", by)
                .param("s", SENDER)
                .param("k", key)
                .update();
    }
}
