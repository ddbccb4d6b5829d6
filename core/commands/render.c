/* render.c -- people get text on a terminal, programs get YAML. */
#include "commands/render.h"

#include "base/text.h"
#include "data/json_write.h"
#include "data/yaml_write.h"

#include <string.h>
#include <unistd.h>

const char *render_form_of_ending(const char *path)
{
    static const struct {
        const char *ending, *form;
    } endings[] = {{".yaml", "yaml"}, {".yml", "yaml"}, {".json", "json"}, {".txt", "text"}};
    size_t len = strlen(path);
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        size_t n = strlen(endings[i].ending);
        if (len > n && strcmp(path + len - n, endings[i].ending) == 0)
            return endings[i].form;
    }
    return NULL;
}

const char *render_form(const struct invocation *invocation)
{
    const char *to = option_value(invocation, "--to");
    return to ? to : render_form_of_output(invocation);
}

const char *render_form_of_output(const struct invocation *invocation)
{
    const char *path = option_value(invocation, "--output");
    if (!path || strcmp(path, "-") == 0)
        return isatty(STDOUT_FILENO) ? "text" : "yaml";
    const char *form = render_form_of_ending(path);
    if (form || !strchr(path + (strrchr(path, '/') ? strrchr(path, '/') - path : 0), '.'))
        return form ? form : "yaml";
    usage_error(invocation->session,
                "the ending of the file says no form that is known (.yaml, .json, .txt)",
                "la fin du nom de fichier ne dit aucune forme connue (.yaml, .json, .txt)", path);
    return NULL;
}

void render_tree(struct buffer *out, const struct node *tree, const char *form, const char *text)
{
    if (strcmp(form, "json") == 0)
        json_write(out, tree);
    else if (strcmp(form, "text") == 0)
        buffer_text(out, text);
    else
        yaml_write(out, tree);
}

static void add_option(struct buffer *out, const struct invocation *invocation, const char *name)
{
    size_t count;
    const char **values = option_values(invocation, name, &count);
    for (size_t i = 0; i < count; i++)
        buffer_print(out, " %s %s", name, report_shell_word(values[i], out->arena));
}

struct report_style render_style(const struct invocation *invocation, const char *dossier)
{
    struct session *session = invocation->session;
    struct buffer out = buffer_on(session->arena);
    add_option(&out, invocation, "--framework");
    add_option(&out, invocation, "--tailor");
    add_option(&out, invocation, "--respondent");
    add_option(&out, invocation, "--seed");
    add_option(&out, invocation, "--draws");
    return (struct report_style){.color = session->color && !option_value(invocation, "--output"),
                                 .dossier = text_equal(dossier, "-") ? NULL : dossier, /* no file */
                                 .options = out.len ? buffer_end(&out) : ""};
}

void render_scorecard(struct buffer *out, const struct invocation *invocation,
                      const struct node *scorecard, const char *form, const char *dossier)
{
    struct report_style style = render_style(invocation, dossier);
    render_tree(out, scorecard, form,
                strcmp(form, "text") == 0 ? report_text(scorecard, &style, out->arena) : NULL);
}
