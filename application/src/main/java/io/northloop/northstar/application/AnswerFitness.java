package io.northloop.northstar.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessAnswer;
import io.northloop.northstar.model.FitnessSheet;
import io.northloop.northstar.model.Reply;
import io.northloop.northstar.port.FitnessSheets;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters answers what no data tells of a scope (method §6), or takes an answer back. */
@Component
public class AnswerFitness {

    private final FitnessScopes scopes;
    private final FitnessSheets sheets;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerFitness(FitnessScopes scopes, FitnessSheets sheets, AuditTrail audit, Clock clock) {
        this.scopes = scopes;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers of one scope.
     *
     * @param drafts questions that are not in here stay as they are
     * @param seen how many answers of the scope the viewer has seen: {@link FitnessSheet#known()}
     */
    public record Command(Viewer viewer, FitnessScope scope, Map<AskedQuestion, Draft> drafts, int seen) {

        public Command {
            drafts = Map.copyOf(drafts);
        }
    }

    /**
     * What somebody says to a question.
     *
     * @param reply {@code null} takes back what was answered: then what holds above the scope holds here
     * @param remark at most {@value FitnessAnswer#LONGEST_REMARK} characters; {@code null} for none
     */
    public record Draft(@Nullable Reply reply, @Nullable String remark) {

        private String said() {
            return remark == null ? "" : remark.strip();
        }
    }

    /**
     * What was answered, in the questions' order; empty where it said nothing new.
     *
     * @throws DomainError FORBIDDEN but for people at headquarters; NOT_FOUND for an unknown unit or touchpoint;
     *     REFUSED with a remark that is too long or belongs to no reply; STALE (412) where somebody else has answered
     *     meanwhile
     */
    @Transactional
    public List<FitnessAnswer> answer(Command command) {
        command.viewer().requireHeadquarters();
        FitnessScope scope = scopes.seen(command.viewer(), command.scope());
        Map<AskedQuestion, Draft> drafts = new EnumMap<>(AskedQuestion.class);
        drafts.putAll(command.drafts());
        check(drafts);
        FitnessSheet sheet = sheets.of(List.of(scope)).getFirst();
        if (sheet.known() != command.seen()) {
            throw stale();
        }
        drafts.forEach((question, draft) -> sheet.answer(new FitnessAnswer(
                question, draft.reply(), draft.said(), command.viewer().auditName(), clock.instant())));
        List<FitnessAnswer> added = sheet.added();
        if (added.isEmpty()) {
            return added;
        }
        if (!sheets.append(sheet)) {
            throw stale();
        }
        audit.record(command.viewer().auditName(), "fitness.answered", subject(scope), details(scope, added));
        return added;
    }

    private static void check(Map<AskedQuestion, Draft> drafts) {
        Faults faults = new Faults();
        drafts.forEach((question, draft) -> faults.require(
                        draft.reply() != null || draft.said().isEmpty(), "/" + question, "reply-missing")
                .allowText(draft.said(), FitnessAnswer.LONGEST_REMARK, "/" + question + "-remark"));
        faults.refuseIfAny();
    }

    private static String subject(FitnessScope scope) {
        return scope.unit() == null ? "company" : scope.unit().value();
    }

    private static Map<String, String> details(FitnessScope scope, List<FitnessAnswer> added) {
        Map<String, String> details = new HashMap<>();
        if (scope.touchpoint() != null) {
            details.put("touchpoint", scope.touchpoint());
        }
        added.forEach(answer -> details.put(
                answer.question().name(),
                answer.reply() == null ? "taken back" : answer.reply().name()));
        return details;
    }

    private static DomainError stale() {
        return DomainError.of(DomainError.Kind.STALE, "stale");
    }
}
