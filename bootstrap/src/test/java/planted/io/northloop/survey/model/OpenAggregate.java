package planted.io.northloop.survey.model;

/** An aggregate that anybody may make, extend and change. */
public class OpenAggregate {

    private String title = "";

    public static OpenAggregate restore(String title) {
        OpenAggregate restored = new OpenAggregate();
        restored.setTitle(title);
        return restored;
    }

    public String title() {
        return title;
    }

    public final void setTitle(String title) {
        this.title = title;
    }
}
