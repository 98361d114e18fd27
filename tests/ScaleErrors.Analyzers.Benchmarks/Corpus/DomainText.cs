using System.Linq;

namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>The text of what a module has without HTTP: classes, LINQ, async methods, formatting, switches.</summary>
internal static class DomainText
{
    private const int MethodsOfService = 7;
    private const int SectionsOfReport = 6;
    private const int RulesOfEntity = 12;

    public static string Entity(string name, int module) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Company.{{name}}s;

        /// <summary>How far {{name}} has come.</summary>
        public enum {{name}}State
        {
            Draft,
            Submitted,
            Approved,
            Rejected,
            Closed,
        }

        public sealed record {{name}}Line(int Number, string Article, int Quantity, decimal Price)
        {
            public decimal Total => Quantity * Price;

            public bool IsFree => Price == 0m;
        }

        public sealed class {{name}}
        {
            private readonly List<{{name}}Line> _lines = new();

            public {{name}}(Guid id, string owner, DateTimeOffset created)
            {
                Id = id;
                Owner = owner ?? throw new ArgumentNullException(nameof(owner));
                Created = created;
            }

            public Guid Id { get; }

            public string Owner { get; private set; }

            public DateTimeOffset Created { get; }

            public DateTimeOffset? Changed { get; private set; }

            public {{name}}State State { get; private set; }

            public string? Remark { get; set; }

            public IReadOnlyList<{{name}}Line> Lines => _lines;

            public void Add(string article, int quantity, decimal price)
            {
                if (quantity <= 0)
                    throw new ArgumentOutOfRangeException(nameof(quantity));
                if (_lines.Count >= {{100 + module}})
                    throw new InvalidOperationException("Too many lines.");
                _lines.Add(new {{name}}Line(_lines.Count + 1, article, quantity, price));
                Changed = DateTimeOffset.UtcNow;
            }

            public void Transfer(string owner)
            {
                if (State == {{name}}State.Closed)
                    throw new InvalidOperationException($"{Id} is closed.");
                Owner = owner;
                Changed = DateTimeOffset.UtcNow;
            }

            public bool TryMove({{name}}State next)
            {
                var allowed = (State, next) switch
                {
                    ({{name}}State.Draft, {{name}}State.Submitted) => _lines.Count > 0,
                    ({{name}}State.Submitted, {{name}}State.Approved or {{name}}State.Rejected) => true,
                    ({{name}}State.Approved or {{name}}State.Rejected, {{name}}State.Closed) => true,
                    _ => false,
                };
                if (allowed)
                    State = next;
                return allowed;
            }
        }
        """;

    public static string Store(string name, int module) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Company.{{name}}s;

        public interface I{{name}}Store
        {
            Task<{{name}}?> FindAsync(Guid id, CancellationToken cancellationToken);

            Task<IReadOnlyList<{{name}}>> AllOfAsync(string owner, CancellationToken cancellationToken);

            Task SaveAsync({{name}} item, CancellationToken cancellationToken);

            Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken);
        }

        public sealed class {{name}}Store : I{{name}}Store
        {
            private const int Limit = {{1000 + module}};

            private readonly ConcurrentDictionary<Guid, {{name}}> _items = new();
            private readonly SemaphoreSlim _gate = new(1, 1);
            private int _reads;
            private int _writes;

            public int Count => _items.Count;

            public string Statistics => $"{_reads} reads, {_writes} writes, {_items.Count} of {Limit}";

            public async Task<{{name}}?> FindAsync(Guid id, CancellationToken cancellationToken)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref _reads);
                return _items.TryGetValue(id, out var item) ? item : null;
            }

            public async Task<IReadOnlyList<{{name}}>> AllOfAsync(string owner, CancellationToken cancellationToken)
            {
                await Task.Yield();
                var found = new List<{{name}}>();
                foreach (var item in _items.Values.OrderBy(item => item.Created).ThenBy(item => item.Id))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (string.Equals(item.Owner, owner, StringComparison.OrdinalIgnoreCase))
                        found.Add(item);
                    if (found.Count == Limit)
                        break;
                }

                Interlocked.Add(ref _reads, found.Count);
                return found;
            }

            public async Task SaveAsync({{name}} item, CancellationToken cancellationToken)
            {
                await _gate.WaitAsync(cancellationToken);
                try
                {
                    if (_items.Count >= Limit && !_items.ContainsKey(item.Id))
                        throw new InvalidOperationException($"No more than {Limit} can be kept.");
                    _items[item.Id] = item;
                    _writes++;
                }
                finally
                {
                    _gate.Release();
                }
            }

            public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
            {
                await _gate.WaitAsync(cancellationToken);
                try
                {
                    var removed = _items.TryRemove(id, out var item);
                    if (removed && item is { State: {{name}}State.Approved })
                        throw new InvalidOperationException("What is approved stays.");
                    _writes += removed ? 1 : 0;
                    return removed;
                }
                finally
                {
                    _gate.Release();
                }
            }
        }
        """;

    public static string Service(string name, int module) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Company.{{name}}s;

        public sealed class {{name}}Service
        {
            private readonly I{{name}}Store _store;
            private readonly {{name}}Rules _rules;
            private readonly Dictionary<string, decimal> _totals = new(StringComparer.OrdinalIgnoreCase);

            public {{name}}Service(I{{name}}Store store, {{name}}Rules rules)
            {
                _store = store ?? throw new ArgumentNullException(nameof(store));
                _rules = rules ?? throw new ArgumentNullException(nameof(rules));
            }

        {{string.Join("\n\n", Enumerable.Range(0, MethodsOfService).Select(index => ServiceMethod(name, module, index)))}}

            private void Remember(string owner, decimal total)
            {
                _totals.TryGetValue(owner, out var before);
                _totals[owner] = before + total;
            }
        }
        """;

    private static string ServiceMethod(string name, int module, int index) => $$"""
            public async Task<IReadOnlyDictionary<string, decimal>> Summarize{{index}}Async(string owner, int days, CancellationToken cancellationToken)
            {
                var items = await _store.AllOfAsync(owner, cancellationToken);
                var since = DateTimeOffset.UtcNow.AddDays(-days);
                var recent = items
                    .Where(item => item.Created >= since && item.State != {{name}}State.Rejected)
                    .OrderByDescending(item => item.Lines.Sum(line => line.Total))
                    .Take({{10 + module + index}})
                    .ToList();
                var totals = new Dictionary<string, decimal>();
                foreach (var item in recent)
                {
                    if (!_rules.AreMet(item, out var reason))
                    {
                        item.Remark = string.Concat("Left out: ", reason.Trim());
                        await _store.SaveAsync(item, cancellationToken).ConfigureAwait(false);
                        continue;
                    }

                    foreach (var group in item.Lines.GroupBy(line => line.Article.ToUpperInvariant()))
                    {
                        var total = group.Where(line => !line.IsFree).Sum(line => line.Total);
                        totals.TryGetValue(group.Key, out var before);
                        totals[group.Key] = Math.Round(before + total, 2);
                    }
                }

                Remember(owner, totals.Values.Sum());
                var largest = totals.Select(entry => entry.Value).DefaultIfEmpty().Max();
                return totals.Where(entry => entry.Value > largest / {{2 + index}}m).ToDictionary(entry => entry.Key, entry => entry.Value);
            }
        """;

    public static string Report(string name, int module) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;

        namespace Company.{{name}}s;

        public sealed class {{name}}Report
        {
            private readonly StringBuilder _text = new();
            private readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-US");

            public override string ToString() => _text.ToString();

        {{string.Join("\n\n", Enumerable.Range(0, SectionsOfReport).Select(index => ReportSection(name, module, index)))}}

            private string Format(decimal value) => value.ToString("N2", _culture).PadLeft(14);
        }
        """;

    private static string ReportSection(string name, int module, int index) => $$"""
            public {{name}}Report AddSection{{index}}(IEnumerable<{{name}}> items)
            {
                var number = 0;
                var sum = 0m;
                _text.AppendLine("Section {{index}} of {{name}}").AppendLine(new string('-', {{40 + (module % 7)}}));
                foreach (var item in items.Where(item => item.Lines.Any()).OrderBy(item => item.Owner, StringComparer.Ordinal))
                {
                    number++;
                    var total = item.Lines.Sum(line => line.Total);
                    sum += total;
                    _text.Append(number.ToString("000", _culture)).Append(' ').Append(item.Owner.PadRight(20)).Append(Format(total));
                    var mark = item.State switch
                    {
                        {{name}}State.Draft => "  (draft)",
                        {{name}}State.Rejected => "  (rejected)",
                        _ => "",
                    };
                    _text.Append(mark);
                    _text.AppendLine(item.Remark is { Length: > 0 } remark ? $"  {remark}" : "");
                }

                _text.AppendLine($"{number} items, {Format(sum)} in all");
                if (number > {{20 + index}} && sum / number < 10m)
                    _text.AppendLine("Many small items.");
                return this;
            }
        """;

    public static string Rules(string name, int module) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Company.{{name}}s;

        public sealed class {{name}}Rules
        {
            private readonly List<Func<{{name}}, string?>> _rules = new();

            public {{name}}Rules()
            {
        {{string.Join("\n", Enumerable.Range(0, RulesOfEntity).Select(index => $"        _rules.Add(Rule{index});"))}}
            }

            public bool AreMet({{name}} item, out string reason)
            {
                foreach (var rule in _rules)
                {
                    if (rule(item) is { } broken)
                    {
                        reason = broken;
                        return false;
                    }
                }

                reason = string.Empty;
                return true;
            }

        {{string.Join("\n\n", Enumerable.Range(0, RulesOfEntity).Select(index => Rule(name, module, index)))}}
        }
        """;

    private static string Rule(string name, int module, int index) => $$"""
            private static string? Rule{{index}}({{name}} item)
            {
                if (item.Lines.Count == 0)
                    return "There are no lines.";
                var most = item.Lines.Max(line => line.Quantity);
                if (most > {{50 + module + index}})
                    return $"Article {item.Lines.First(line => line.Quantity == most).Article} is ordered {most} times.";
                var articles = item.Lines.Select(line => line.Article).Distinct(StringComparer.Ordinal).Count();
                return articles < item.Lines.Count - {{index}} ? "Articles are repeated." : null;
            }
        """;
}
