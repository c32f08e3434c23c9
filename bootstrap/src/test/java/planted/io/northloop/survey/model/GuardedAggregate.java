package planted.io.northloop.survey.model;

/** An aggregate as it should be: no rule may reject it. */
public final class GuardedAggregate {

    private final String title;

    private GuardedAggregate(String title) {
        this.title = title;
    }

    public static GuardedAggregate restore(String title) {
        return new GuardedAggregate(title);
    }

    public String title() {
        return title;
    }
}
