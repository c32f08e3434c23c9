package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.ContactOptedOut;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.port.InvitationMails;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A year of services, mails, bounces, answers and opt-outs, at random from a seed, through the real use cases of the
 * programme; only what is outside is played.
 */
final class Year {

    private static final Instant BEGIN = Instant.parse("2026-12-31T12:00:00Z");
    private static final Duration LASTING = Duration.ofDays(365);

    private record Happening(Instant at, int position, Runnable what) {}

    final YearProgrammes programmes = new YearProgrammes();
    final YearCustomers customers;
    final YearInvitations invitations;
    final YearPost post;
    final Map<InvitationId, YearJudge.Cause> causes = new HashMap<>();
    final Map<InvitationId, Instant> answered = new HashMap<>();
    int services;
    int optOuts;

    private final Random random;
    private final PriorityQueue<Happening> happenings =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::position));
    private final List<Double> draws = new ArrayList<>();
    private final RecordServiceEvents record;
    private final SendInvitations send;
    private final SendReminders remind;
    private final ExpireInvitations expire;
    private final RecordAnswer answers;
    private final SpareOptedOut spare;
    private final YearClock clock = new YearClock(BEGIN);
    private int lastPosition;
    private int lastId;

    Year(int number, long seed) {
        random = new Random(seed);
        customers = new YearCustomers(number, random);
        invitations = new YearInvitations(clock);
        post = new YearPost(random, clock);
        Centres centres = new Centres(programmes);
        Recipients recipients = new Recipients(customers, programmes);
        Restraint restraint = new Restraint(invitations, new YearOutside.CompanyRestraint());
        InvitationTimes times = new InvitationTimes(programmes, new NoWaves(), centres);
        YearSurveys surveys = new YearSurveys();
        YearLinks links = new YearLinks(this::mayAnswer);
        InvitationMails mails = new YearOutside.Mails();
        record = new RecordServiceEvents(
                new YearOutside.Known(),
                invitations,
                programmes,
                customers,
                centres,
                new Dice(random, draws),
                () -> new UUID(1, ++lastId),
                clock);
        send = new SendInvitations(
                new SendInvitationBatch(
                        invitations,
                        new SendInvitation(
                                invitations,
                                programmes,
                                recipients,
                                restraint,
                                customers,
                                centres,
                                surveys,
                                links,
                                mails,
                                post,
                                new YearOutside.NoCalls(),
                                new Dice(random, draws),
                                new DrawSubstitute(invitations))),
                invitations);
        remind = new SendReminders(
                new RemindBatch(invitations, times, links, recipients, customers, centres, surveys, mails, post),
                invitations);
        expire = new ExpireInvitations(new YearDeadlines(invitations));
        answers = new RecordAnswer(invitations);
        spare = new SpareOptedOut(invitations, customers);
        post.opens(new YearPost.Office(
                new CheckDeparture(
                        invitations, links, customers, times, restraint, programmes, new DrawSubstitute(invitations)),
                new NoteSending(invitations, programmes, centres, links),
                new NoteBounce(invitations)));
        plan();
    }

    /** Eight services a year and customer, a few opt-outs. */
    private void plan() {
        List<UnitView> centres = programmes.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .toList();
        for (CustomerRef customer : customers.refs()) {
            for (int i = 0; i < 8; i++) {
                Instant ended = sometime();
                UnitView centre = centres.get(random.nextInt(centres.size()));
                happens(ended.plus(reportedAfter()), () -> service(customer, centre, ended));
            }
            if (random.nextDouble() < 0.04) {
                ContactChannel channel = random.nextBoolean() ? ContactChannel.EMAIL : ContactChannel.SMS;
                happens(sometime(), () -> optOut(customer, channel));
            }
        }
    }

    private Instant sometime() {
        return BEGIN.plusSeconds(random.nextInt((int) LASTING.toSeconds()));
    }

    private Duration reportedAfter() {
        double what = random.nextDouble();
        long most = what < 0.8 ? 300 : what < 0.9 ? 86_400 : what < 0.97 ? 6 * 86_400 : 9 * 86_400;
        return Duration.ofSeconds(1 + (long) (random.nextDouble() * most));
    }

    private void happens(Instant at, Runnable what) {
        happenings.add(new Happening(at, ++lastPosition, what));
    }

    /** Lives through it, from one moment at which something is due to the next, until nothing is. */
    void run() {
        Optional<Instant> next = next();
        while (next.isPresent()) {
            clock.reach(next.get());
            Instant now = clock.instant();
            while (!happenings.isEmpty() && !happenings.peek().at().isAfter(now)) {
                happenings.remove().what().run();
            }
            post.run(now);
            send.runDue(now);
            remind.runDue(now);
            expire.runDue(now);
            next = next();
        }
    }

    private Optional<Instant> next() {
        return Stream.of(
                        Optional.ofNullable(happenings.peek()).map(Happening::at),
                        post.next(),
                        send.nextDue(),
                        invitations.nextReminder(),
                        expire.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void service(CustomerRef customer, UnitView centre, Instant ended) {
        services++;
        draws.clear();
        int before = lastId;
        List<EventVerdict> verdicts = record.record(new RecordServiceEvents.Command(
                new UnitScope.Everything(),
                List.of(new ServiceEventReport(
                        "service-" + services,
                        centre.ref().value(),
                        customer.value(),
                        null,
                        "maintenance",
                        null,
                        null,
                        ended.atOffset(ZoneOffset.UTC),
                        null,
                        null,
                        Map.of()))));
        if (!verdicts.equals(List.of(new EventVerdict.Accepted()))) {
            throw new IllegalStateException("not taken: " + verdicts);
        }
        for (int i = 0; i < draws.size(); i++) {
            causes.put(
                    new InvitationId(new UUID(1, before + i + 1)),
                    new YearJudge.Cause(
                            customer,
                            programmes.plans().get(i),
                            centre.timeZone(),
                            ended,
                            clock.instant(),
                            draws.get(i)));
        }
    }

    private void optOut(CustomerRef customer, ContactChannel channel) {
        String contact = customers.contact(customer, channel);
        if (contact != null) {
            optOuts++;
            String hash = customers.optOut(channel, contact, clock.instant());
            spare.on(new ContactOptedOut(new UUID(2, optOuts), clock.instant(), channel, hash));
        }
    }

    /** A third answers, some of them late. */
    private void mayAnswer(InvitationId id) {
        if (random.nextDouble() < 0.35) {
            happens(clock.instant().plusSeconds(60 + random.nextInt(7 * 86_400)), () -> answer(id));
        }
    }

    private void answer(InvitationId id) {
        if (invitations.get(id).state() == InvitationState.SENT) {
            answered.put(id, clock.instant());
            answers.answered(List.of(new Answered(id, clock.instant())));
        }
    }

    List<Invitation> all() {
        return invitations.all();
    }
}
