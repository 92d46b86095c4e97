//! The message files: same ids and arguments in every language, none unused, none missing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast;
use postlotse::diagnosis::Cause;
use postlotse::i18n::{Language, Message, Words};
use syn::visit::Visit;

/// Before the id of a message that another one contains, among that one's arguments.
const REFERENCE: &str = "message ";

/// Arguments by id (`id` or `id.attribute`).
type Entries = BTreeMap<String, BTreeSet<String>>;

fn entries(language: Language) -> Entries {
    let parsed = fluent_syntax::parser::parse(language.source());
    let resource = parsed.unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", language.key()));
    let mut entries = Entries::new();
    let mut add = |id: String, arguments: BTreeSet<String>| {
        let twice = entries.insert(id.clone(), arguments);
        assert!(twice.is_none(), "{}: {id} stands twice", language.key());
    };
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), arguments(value));
        }
        for attribute in &message.attributes {
            let id = format!("{}.{}", message.id.name, attribute.id.name);
            add(id, arguments(&attribute.value));
        }
    }
    entries
}

/// What a pattern names: arguments, and other messages that it is put together from.
fn arguments(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    fn of_inline(expression: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                found.insert(format!("{REFERENCE}{}", id.name));
            }
            ast::InlineExpression::Placeable { expression } => of_expression(expression, found),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| of_inline(one, found));
            }
            _ => {}
        }
    }
    fn of_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(inline) => of_inline(inline, found),
            ast::Expression::Select { selector, variants } => {
                of_inline(selector, found);
                variants.iter().for_each(|variant| of_pattern(&variant.value, found));
            }
        }
    }
    fn of_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                of_expression(expression, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found);
    found
}

/// Calls back for every string literal among the arguments of a macro, which syn leaves unread.
pub fn literals_in(tokens: &proc_macro2::TokenStream, found: &mut dyn FnMut(&syn::LitStr)) {
    for token in tokens.clone() {
        match token {
            proc_macro2::TokenTree::Group(group) => literals_in(&group.stream(), found),
            proc_macro2::TokenTree::Literal(literal) => {
                if let syn::Lit::Str(literal) = syn::Lit::new(literal) {
                    found(&literal);
                }
            }
            _ => {}
        }
    }
}

/// Every string literal of the program that could be a message id.
fn literals() -> BTreeSet<String> {
    struct Literals(BTreeSet<String>);
    impl Visit<'_> for Literals {
        fn visit_lit_str(&mut self, literal: &syn::LitStr) {
            self.0.insert(literal.value());
        }
        fn visit_attribute(&mut self, _: &syn::Attribute) {}
        fn visit_macro(&mut self, called: &syn::Macro) {
            literals_in(&called.tokens, &mut |literal| self.visit_lit_str(literal));
        }
    }
    fn walk(folder: &Path, literals: &mut Literals) {
        for entry in std::fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                walk(&path, literals);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a readable source file");
                literals.visit_file(&syn::parse_file(&text).expect("a source file that parses"));
            }
        }
    }
    let mut literals = Literals(BTreeSet::new());
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut literals);
    // Remarks about providers are named by the compiled provider table.
    for provider in postlotse::provider::Catalog::bundled().all() {
        if let Some(note) = postlotse::explain::provider::note(provider) {
            literals.0.insert(note.id.to_owned());
        }
    }
    literals.0
}

#[test]
fn both_languages_say_the_same_things() {
    let german = entries(Language::German);
    let english = entries(Language::English);
    assert!(german.len() > 100, "the message file was not read");
    for (id, arguments) in &german {
        assert_eq!(english.get(id), Some(arguments), "{id} differs in English");
    }
    for id in english.keys() {
        assert!(german.contains_key(id), "{id} is missing in German");
    }
}

#[test]
fn no_message_is_unused() {
    let literals = literals();
    let entries = entries(Language::German);
    let contained = |id: &String| {
        let reference = format!("{REFERENCE}{id}");
        entries.values().any(|arguments| arguments.contains(&reference))
    };
    let is_used = |id: &String| literals.contains(id) || contained(id);
    let unused: Vec<&String> = entries.keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "unused messages: {unused:#?}");
}

#[test]
fn no_message_is_missing() {
    const TOPICS: [&str; 23] = [
        "address",
        "requirement",
        "provider-note",
        "source",
        "reason",
        "report",
        "stage",
        "cause",
        "verdict",
        "facts",
        "programs",
        "export",
        "sheet",
        "storage",
        "settings",
        "secrets",
        "desktop",
        "cli",
        "doctor",
        "lint",
        "setup",
        "skip",
        "test-mail",
    ];
    let entries = entries(Language::German);
    // Some keys of causes look like ids of other topics.
    let is_key = |literal: &str| Cause::ALL.into_iter().any(|cause| cause.key() == literal);
    let is_id = |literal: &String| {
        if is_key(literal) {
            return false;
        }
        TOPICS
            .iter()
            .any(|topic| literal.strip_prefix(topic).is_some_and(|rest| rest.starts_with('-')))
            && literal.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
    };
    let missing: Vec<String> = literals()
        .into_iter()
        // Keys of causes are for JSON; one begins like a topic.
        .filter(|literal| !Cause::ALL.iter().any(|cause| cause.key() == literal))
        .filter(|literal| is_id(literal) && !entries.contains_key(literal))
        .collect();
    assert!(missing.is_empty(), "missing messages: {missing:#?}");
}

#[test]
fn words_are_put_together_without_isolation_marks() {
    let words = Words::new(Language::German);
    let said = words.say(&Message::new("cli-provider-recognised").with("provider", "GMX"));
    assert_eq!(said, "GMX erkannt.");
}
