package io.northloop.programme.application;

import io.northloop.access.AccountId;
import io.northloop.customer.ContactChannel;
import io.northloop.message.OutgoingMessage;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.programme.model.ServiceEvent;
import io.northloop.programme.model.TelephoneCall;
import io.northloop.programme.port.CallList;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.RestraintRegister;
import io.northloop.programme.port.ServiceEvents;
import io.northloop.shared.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is around a programme in a simulated year, and does as little as it can. */
final class YearOutside {

    private YearOutside() {}

    static final class Known implements ServiceEvents {

        private final Map<String, byte[]> known = new HashMap<>();

        @Override
        public Map<String, byte[]> fingerprints(Collection<String> ids) {
            return ids.stream().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
        }

        @Override
        public Set<String> addAll(List<ServiceEvent> events, Instant receivedAt) {
            Set<String> added = new HashSet<>();
            events.forEach(event -> {
                if (known.putIfAbsent(event.id(), event.fingerprint()) == null) {
                    added.add(event.id());
                }
            });
            return added;
        }
    }

    /** The company restrains itself as the method says. */
    static final class CompanyRestraint implements RestraintRegister {

        @Override
        public RestraintSettings current() {
            return new RestraintSettings(RestraintLimits.STANDARD, 0);
        }

        @Override
        public RestraintSettings lockForChange() {
            return current();
        }

        @Override
        public void save(RestraintLimits changed) {
            throw new IllegalStateException("nobody changes it in this year");
        }
    }

    /** Nobody is called in this year. */
    static final class NoCalls implements CallList {

        @Override
        public void add(TelephoneCall call) {
            throw new IllegalStateException("nobody is called in this year");
        }

        @Override
        public void save(TelephoneCall call) {
            throw new IllegalStateException("nobody is called in this year");
        }

        @Override
        public Optional<TelephoneCall> forChange(InvitationId invitation) {
            return Optional.empty();
        }

        @Override
        public List<Open> open(AccountId who, Instant now) {
            return List.of();
        }
    }

    static final class Mails implements InvitationMails {

        @Override
        public OutgoingMessage invitation(InvitationDraft draft) {
            return message(MailKeys.INVITATION, draft);
        }

        @Override
        public OutgoingMessage reminder(InvitationDraft draft) {
            return message(MailKeys.REMINDER, draft);
        }

        private static OutgoingMessage message(String purpose, InvitationDraft draft) {
            return new OutgoingMessage(
                    purpose + ":" + draft.id(),
                    ContactChannel.EMAIL,
                    draft.recipient().address(),
                    draft.recipient().addressee().asCustomer(),
                    draft.recipient().addressee().asEmployee(),
                    purpose,
                    Language.EN,
                    "subject",
                    "text",
                    "",
                    Optional.empty(),
                    Map.of());
        }
    }
}
