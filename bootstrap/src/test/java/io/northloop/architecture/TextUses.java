package io.northloop.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Which texts code and templates ask for. Read from the sources: a code is an argument, which byte code does not keep.
 */
final class TextUses {

    /**
     * {@code #{key}}, {@code #{key(${…})}}, {@code #messages.msg('key')}; what is computed ends in a dot and is a
     * prefix.
     */
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("(?:#\\{|#messages\\.msg\\(')([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)");

    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");

    private TextUses() {}

    static List<String> inTemplates(List<Path> templates) {
        var keys = new TreeSet<String>();
        templates.forEach(template -> IN_TEMPLATE
                .matcher(TEMPLATE_COMMENT.matcher(SourceTree.read(template)).replaceAll(""))
                .results()
                .map(match -> match.group(1).replaceFirst("_+$", ""))
                .forEach(keys::add));
        return List.copyOf(keys);
    }

    static List<String> inCode(List<Path> sources) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            var keys = new TreeSet<String>();
            var scanner = new Scanner(keys);
            task.parse().forEach(unit -> scanner.scan(unit, null));
            return List.copyOf(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> keys;

        Scanner(Set<String> keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String name = select.getIdentifier().toString();
                String owner = select.getExpression().toString();
                keysOf(owner, name, call.getArguments()).forEach(keys::add);
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
            keysOf(made.getIdentifier().toString(), "new", made.getArguments()).forEach(keys::add);
            return super.visitNewClass(made, null);
        }

        private static Stream<String> keysOf(String owner, String name, List<? extends ExpressionTree> arguments) {
            return switch (name) {
                case "notFound", "conflict", "refused" ->
                    owner.equals("DomainError") ? literals(arguments, 0, "error.") : Stream.of();
                case "of" ->
                    switch (owner) {
                        case "DomainError", "Refusal" -> literals(arguments, 1, "error.");
                        case "NavigationEntry" -> literals(arguments, 1, "");
                        default -> Stream.of();
                    };
                case "withFaults", "throwIfAny" -> literals(arguments, 1, "error.");
                case "require" -> literals(arguments, 2, "fault.");
                case "at" -> owner.equals("Fault") ? literals(arguments, 1, "fault.") : Stream.of();
                case "requireText" -> Stream.of("fault.required", "fault.too-long");
                case "show" -> owner.equals("Notices") ? literals(arguments, 1, "") : Stream.of();
                case "getMessage" -> literals(arguments, 0, "");
                case "new" ->
                    switch (owner) {
                        case "NavigationEntry" -> literals(arguments, 1, "");
                        case "Fault" -> literals(arguments, 1, "fault.");
                        default -> Stream.of();
                    };
                default -> Stream.of();
            };
        }

        /** Texts of that argument: both sides of a choice; of a text put together, what it begins with. */
        private static Stream<String> literals(List<? extends ExpressionTree> arguments, int index, String prefix) {
            if (arguments.size() <= index) {
                return Stream.of();
            }
            var found = new ArrayList<String>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void unused) {
                    return scan(sum.getLeftOperand(), null);
                }

                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                    return null;
                }

                @Override
                public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
                    if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                        found.add(prefix + literal.getValue());
                    }
                    return null;
                }
            }.scan(arguments.get(index), null);
            return found.stream();
        }
    }
}
